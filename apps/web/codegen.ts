import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Asks for `__typename` where Apollo Client does (everywhere but at the root), so that the text hashed here is the text meant. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(node, _key, parent) {
      const atRoot = parent && !Array.isArray(parent) && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const there = node.selections.some((field) => field.kind === Kind.FIELD && field.name.value === '__typename');
      return atRoot || there ? undefined : { ...node, selections: [...node.selections, typename] };
    },
  });
}

/**
 * Types and documents of the web application from the contract. The output is not kept in git: `npm run codegen` makes
 * it before every build and type check. The API reads `persisted-documents.json` (hash → document) and answers only
 * these documents to signed-in browsers.
 */
const config: CodegenConfig = {
  schema: '../../graphql/*.graphql',
  documents: ['src/features/**/*.graphql'],
  silent: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      documentTransforms: [
        {
          transform: ({ documents }) =>
            documents.map((file) => (file.document ? { ...file, document: withTypenames(file.document) } : file)),
        },
      ],
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: {
          mode: 'embedHashInDocument',
          hashPropertyName: 'hash',
          hashAlgorithm: (operation: string) => createHash('sha256').update(operation).digest('hex'),
        },
      },
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        scalars: { DateTime: 'string', Date: 'string', ID: 'string' },
        strictScalars: true,
        defaultScalarType: 'unknown',
      },
    },
  },
  hooks: {
    afterAllFileWrite: () => copyFileSync('src/generated/persisted-documents.json', 'persisted-documents.json'),
  },
};

// The command reads its configuration as the default export.
export default config;
