import type { Plugin } from 'vite';

const generated = /\/src\/generated\/graphql\.ts$/;
const prefix = '\0rostrum-document:';

/**
 * The generated documents come in one module and would all land in the first chunk. Here each becomes a module of its
 * own, so that a page brings only the documents that it asks.
 */
export function splitDocuments(): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'rostrum-split-documents',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id.startsWith('virtual:rostrum-document/') ? prefix + id.slice('virtual:rostrum-document/'.length) : null,
    load(id) {
      if (!id.startsWith(prefix)) return null;
      return { code: documents.get(id.slice(prefix.length)) ?? '', moduleSideEffects: false };
    },
    transform(code, id) {
      if (!generated.test(id)) return null;
      const exports: string[] = [];
      for (const [, name, body] of code.matchAll(/^export const (\w+) = (\{.*\}) as unknown as DocumentNode<.*$/gm)) {
        documents.set(name!, `export const ${name} = JSON.parse(${JSON.stringify(body)});`);
        exports.push(`export { ${name} } from 'virtual:rostrum-document/${name}';`);
      }
      return { code: exports.join('\n'), map: null, moduleSideEffects: false };
    },
  };
}
