import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

/**
 * One catalogue per feature and language, beside the feature: it is loaded with the feature's first page, and people who
 * work on different features do not meet in one file.
 */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['ar', 'zh', 'en', 'fr', 'ru', 'es'],
  catalogs: [{ path: '<rootDir>/src/features/{name}/locale/{locale}', include: ['<rootDir>/src/features/{name}'] }],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
});
