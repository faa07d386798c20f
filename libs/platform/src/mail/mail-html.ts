import type { Language } from '#kernel';

/**
 * A mail's text as HTML, so that Arabic is set from right to left and addresses can be followed. Nothing in the text is
 * markup.
 */
export function mailHtml(text: string, language: Language): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const paragraphs = text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.split('\n').map(line).join('<br>')}</p>`);
  return `<!doctype html>\n<html lang="${language}" dir="${direction}"><body>${paragraphs.join('\n')}</body></html>\n`;
}

function line(text: string): string {
  const escaped = text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return /^https?:\/\/\S+$/.test(text.trim()) ? `<a href="${escaped.trim()}" dir="ltr">${escaped.trim()}</a>` : escaped;
}
