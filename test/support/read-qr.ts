import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let prepared = false;

/** What the QR code in a picture says. @param picture PNG or JPEG @throws where there is not exactly one */
export async function readQr(picture: Uint8Array): Promise<string> {
  if (!prepared) {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = (await readFile(file)).buffer as ArrayBuffer;
    prepareZXingModule({ overrides: { wasmBinary } });
    prepared = true;
  }
  const found = await readBarcodes(picture, { formats: ['QRCode'] });
  if (found.length !== 1) throw new Error(`The picture has ${found.length} QR codes`);
  return found[0]?.text ?? '';
}
