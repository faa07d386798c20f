import { Injectable } from '@nestjs/common';
import { inLanguage } from '#kernel';
import type { Language } from '#kernel';
import { Messages, writeWorkbook } from '#platform';
import type { FairnessRow } from '../domain/fairness.js';
import { FairnessSources } from './fairness-sources.js';

const columns = [
  'kind',
  'organisation',
  'status',
  'region',
  'subject',
  'theme',
  'outcome',
  'reason',
  'rule',
  'askedAt',
] as const;

/** What was asked, granted and refused in a session, for downloading. */
@Injectable()
export class FairnessReport {
  constructor(
    private readonly sources: FairnessSources,
    private readonly messages: Messages,
  ) {}

  reasonOf({ reason }: FairnessRow, language: Language): string | null {
    return reason && this.messages.text(reason.key, reason.params, language);
  }

  themeOf({ theme }: FairnessRow, language: Language): string | null {
    if (theme === null || typeof theme === 'string') return theme;
    return theme.map((each) => inLanguage(each, language).text).join('; ') || null;
  }

  /** CIV-45 The same rows as on the page, as a workbook or as comma-separated values (RFC 4180, UTF-8 with its mark). */
  async file(
    sessionId: string,
    form: 'XLSX' | 'CSV',
    language: Language,
  ): Promise<{ fileName: string; mediaType: string; bytes: Buffer }> {
    const word = (key: string): string => this.messages.text(`fairness.${key}`, {}, language);
    const headers = columns.map((column) => word(`column.${column}`));
    const rows = (await this.sources.rowsOf(sessionId)).map((row) => this.cells(row, language));
    const title = word('title');
    if (form === 'CSV') {
      const lines = [headers, ...rows].map((cells) => cells.map(quoted).join(','));
      return {
        fileName: `${title}.csv`,
        mediaType: 'text/csv',
        bytes: Buffer.from(`\u{FEFF}${lines.join('\r\n')}\r\n`, 'utf8'),
      };
    }
    const sheet = { name: title.slice(0, 31), headers, rows, widths: [14, 40, 16, 24, 48, 24, 14, 48, 10, 22] };
    return {
      fileName: `${title}.xlsx`,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes: await writeWorkbook([{ ...sheet, rightToLeft: language === 'ar' }]),
    };
  }

  private cells(row: FairnessRow, language: Language): string[] {
    const word = (key: string): string => this.messages.text(`fairness.${key}`, {}, language);
    return [
      word(`kind.${row.kind}`),
      inLanguage(row.organisation, language).text,
      word(`status.${row.status}`),
      row.region === null ? '' : this.messages.text(`statistics.region.${row.region}`, {}, language),
      row.subject === null ? '' : inLanguage(row.subject, language).text,
      this.themeOf(row, language) ?? '',
      word(`outcome.${row.outcome}`),
      this.reasonOf(row, language) ?? '',
      row.reason?.rule ?? '',
      row.askedAt,
    ];
  }
}

/** A text of others must not become a formula where the file is opened (OWASP, CSV injection). */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
