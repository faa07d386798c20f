import { Readable } from 'node:stream';
import { aDocx, aJpeg, aPdf, aPng, aWebp, zip } from '../../../../test/builders/a-file.js';
import { pictureKinds, recogniseKind, usualKinds } from './file-kind.js';

const kindOf = (content: Buffer | string, taken = usualKinds) =>
  recogniseKind(Readable.from([Buffer.from(content)], { objectMode: false }), taken);

test.each([
  ['application/pdf', aPdf()],
  ['image/png', aPng()],
  ['image/jpeg', aJpeg()],
  ['image/webp', aWebp()],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', aDocx()],
])('FIL-3 %s is recognised by its content', async (kind, content) => {
  expect(await kindOf(content)).toEqual({ ok: true, value: kind });
});

test.each([
  ['SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ['SVG with an XML declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
  ['HTML', '<!doctype html><script>alert(1)</script>'],
  ['HTML that goes on as PDF', `<script>alert(1)</script>\n${aPdf().toString('latin1')}`],
  ['a shell script', '#!/bin/sh\nrm -rf ~\n'],
  ['text', 'Note verbale'],
  ['nothing', ''],
  ['one byte', '%'],
  ['GIF that goes on as PDF', `GIF89a/*${aPdf().toString('latin1')}`],
  ['a programme', Buffer.from('\x7fELF\x02\x01\x01')],
  ['an archive', zip({ 'a.txt': 'a' })],
  ['a workbook in disguise', aDocx('spreadsheetml.sheet')],
  ['a document with macros', aDocx('ms-word.document.macroEnabled')],
  ['an archive that lies about its length', aDocx().subarray(0, 60)],
])('FIL-3 %s is refused, with what is taken instead', async (_, content) => {
  const decision = await kindOf(content);
  expect(decision).toMatchObject({ ok: false, rule: 'FIL-3', params: { taken: 'PDF, DOCX, JPG, PNG, WEBP' } });
});

test('FIL-3 a purpose may take fewer kinds', async () => {
  expect(await kindOf(aPdf(), [...pictureKinds])).toEqual({
    ok: false,
    code: 'FILE_KIND_UNFIT',
    rule: 'FIL-3',
    params: { found: 'PDF', taken: 'JPG, PNG, WEBP' },
  });
});

test('failures of the storage are no opinion about the file', async () => {
  const broken = new Readable({ read: () => undefined });
  const asked = recogniseKind(broken, usualKinds);
  broken.destroy(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
  await expect(asked).rejects.toMatchObject({ code: 'ENOENT' });
});
