import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useEffect, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from './features/shell/apollo-client.js';
import { currentLanguage, directionOf, loadCatalogue, showIn } from './features/shell/language.js';
import { colourSchemeManager, cssVariables, theme } from './features/shell/theme/theme.js';
import { createAppRouter } from './router.js';
import './features/shell/theme/mantine.css';
import './features/shell/theme/fonts.css';
import './features/shell/theme/base.css';

/** Mantine's components turn with the language. */
function Direction({ children }: { readonly children: ReactNode }) {
  const { setDirection } = useDirection();
  useEffect(() => i18n.on('change', () => setDirection(directionOf(currentLanguage()))), [setDirection]);
  return children;
}

const language = currentLanguage();
await loadCatalogue('shell');
await showIn(language);

const api = createApi();
const router = createAppRouter({ api });

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <DirectionProvider initialDirection={directionOf(language)} detectDirection={false}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={colourSchemeManager}
          defaultColorScheme="auto"
        >
          <Direction>
            <ApolloProvider client={api.client}>
              <RouterProvider router={router} />
            </ApolloProvider>
          </Direction>
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  </StrictMode>,
);
