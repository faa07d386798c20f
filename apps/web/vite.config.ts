import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { listPages } from './build/list-pages.ts';
import { precompress } from './build/precompress.ts';
import { splitDocuments } from './build/split-documents.ts';

const api = process.env.API_URL ?? 'http://127.0.0.1:8000';

export default defineConfig({
  plugins: [
    react(),
    babel({ plugins: ['@lingui/babel-plugin-lingui-macro'], include: /\/src\/features\/.*\.tsx?$/ }),
    lingui({ failOnCompileError: true }),
    splitDocuments(),
    listPages(),
    precompress(),
  ],
  build: {
    target: 'es2023',
    sourcemap: false,
    manifest: true,
    modulePreload: { polyfill: false },
    // A font in the style sheet would be fetched by everybody, and the policy of the page forbids it.
    assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files for the first view; what only some pages use stays with them.
          groups: [
            {
              name: 'shell',
              test: /\/features\/shell\/(?!table\/|dialog|translated-input|use-draft|theme\/|locale\/)/,
              priority: 30,
            },
            { name: 'public', test: /\/features\/public\/(?!locale\/)/, priority: 20 },
            { name: 'parts', test: /node_modules\/(?!.*livekit)/, minShareCount: 4, priority: 10 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      '/graphql': { target: api, ws: true, changeOrigin: true },
      '/calendar': { target: api, changeOrigin: true },
      '/files': { target: api, changeOrigin: true },
      '/health': { target: api, changeOrigin: true },
    },
  },
});
