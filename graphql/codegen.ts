import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the server side from the contract; `npm run codegen` writes them, `rostrum check` compares. */
const config: CodegenConfig = {
  schema: 'graphql/*.graphql',
  silent: true,
  generates: {
    'libs/platform/src/graphql/generated/contract.ts': {
      plugins: ['typescript'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', Date: 'string', ID: 'string' },
        strictScalars: true,
        immutableTypes: true,
        avoidOptionals: { field: true },
      },
    },
  },
};

// The command reads its configuration as the default export.
export default config;
