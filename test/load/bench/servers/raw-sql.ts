import { createHash } from 'node:crypto';

/** The text of a translated column in a language, or in the original's, as JSON with the language given. */
export function inLanguageSql(column: string, language: string): string {
  return `CASE WHEN ${column} ? ${language}
    THEN json_build_object('text', ${column} ->> ${language}, 'language', ${language}::text)
    WHEN ${column} IS NOT NULL
    THEN json_build_object('text', ${column} ->> (${column} ->> 'original'), 'language', ${column} ->> 'original') END`;
}

/** The same as two flat columns, `name` and `name_language`. */
export function inLanguageColumns(column: string, language: string, name: string): string {
  return `coalesce(${column} ->> ${language}, ${column} ->> (${column} ->> 'original')) AS ${name},
    CASE WHEN ${column} ? ${language} THEN ${language}::text ELSE ${column} ->> 'original' END AS ${name}_language`;
}

/** What the database keeps of the token in the sign-in cookie. */
export function tokenHash(cookie: string | undefined): Buffer {
  const token = /=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
  return createHash('sha256').update(token).digest();
}
