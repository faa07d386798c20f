/**
 * The process that sets type, of its own so that a document that takes too long or too much memory is ended with it and
 * nothing else. Node runs this file as it stands (from the sources too), therefore it imports packages only.
 */
import { join } from 'node:path';
import process from 'node:process';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

interface Order {
  readonly id: number;
  /** The root that templates may read from. */
  readonly workspace: string;
  readonly fontFolders: readonly string[];
  /** Path of the template within the root. */
  readonly template: string;
  readonly form: 'pdf' | 'svg';
  /** Content by path within the root: data and pictures, never source. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const mostMemory = 400 * 1_048_576;
let compiler: NodeCompiler | undefined;

function set(order: Order): Uint8Array {
  const { workspace, fontFolders, template, form, files } = order;
  compiler ??= NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [...fontFolders] }] });
  for (const [path, content] of Object.entries(files)) compiler.mapShadow(join(workspace, path), Buffer.from(content));
  try {
    const result = compiler.compile({ mainFilePath: join(workspace, template) });
    const fault = result.takeError();
    const document = result.result;
    if (fault || !document) throw new Error(JSON.stringify(fault && compiler.fetchDiagnostics(fault)));
    if (form === 'svg') return Buffer.from(compiler.plainSvg(document));
    return compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(2);
  }
}

process.on('message', (order: Order) => {
  let answer: object;
  try {
    answer = { id: order.id, made: set(order) };
  } catch (error) {
    // The compiler's errors carry their text in `code` as well; the message is enough.
    answer = { id: order.id, fault: error instanceof Error ? error.message : String(error) };
  }
  process.send?.({ ...answer, spent: process.memoryUsage().rss > mostMemory });
});
process.on('disconnect', () => process.exit());
