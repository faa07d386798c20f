import { mailHtml } from './mail-html.js';

test('Arabic is set from right to left, addresses from left to right', () => {
  const html = mailHtml('مرحبا\n\nhttps://rostrum.example/a?b=1&c=2', 'ar');
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain('<a href="https://rostrum.example/a?b=1&#38;c=2" dir="ltr">');
});

test('hostile text in a name stays text', () => {
  const html = mailHtml('Dear <script>alert(1)</script> "x"\njavascript:alert(1)', 'en');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<a ');
  expect(html).toContain('&#60;script&#62;');
});
