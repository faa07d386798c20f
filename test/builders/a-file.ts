import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A PDF of one empty page, as long as asked for. */
export function aPdf(bytes = 0): Buffer {
  const head = Buffer.from(
    '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n',
  );
  const tail = Buffer.from('trailer<</Root 1 0 R>>\n%%EOF\n');
  return Buffer.concat([head, Buffer.alloc(Math.max(0, bytes - head.length - tail.length), '%'), tail]);
}

/** A picture of one dark point. */
export function aPng(): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The beginning of a JPEG file; nothing here draws it. */
export function aJpeg(): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF\0'), Buffer.alloc(64)]);
}

/** The beginning of a WebP file. */
export function aWebp(): Buffer {
  return Buffer.concat([Buffer.from('RIFF'), Buffer.from([24, 0, 0, 0]), Buffer.from('WEBPVP8 '), Buffer.alloc(16)]);
}

/** A document of a word processor; `main` is its main part, by which documents with macros differ. */
export function aDocx(main = 'wordprocessingml.document'): Buffer {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${main.includes('macro') ? '' : 'openxmlformats-officedocument.'}${main}.main+xml"/></Types>`;
  return zip({ '[Content_Types].xml': types, 'word/document.xml': '<w:document/>' });
}

/** An archive, without compression unless asked for; `lie` is what it then says of the size of each part, unpacked. */
export function zip(
  entries: Readonly<Record<string, string | Buffer>>,
  { packed = false, lie }: { readonly packed?: boolean; readonly lie?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [file, plain] = [Buffer.from(name), Buffer.from(text)];
    const data = packed ? deflateRawSync(plain) : plain;
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(packed ? 8 : 0, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(lie ?? plain.length, 18);
    shared.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, file, data]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), shared, entry, file]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The beginning of a WebM film, which is what it is recognised by. */
export function aWebm(): Buffer {
  return Buffer.from(
    '1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701000000000000',
    'hex',
  );
}

/** A document of a word processor with a title, paragraphs and a footnote after the first one; empty ones are left out. */
export function aDocument(content: {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly footnote: string;
}): Buffer {
  const { title, paragraphs, footnote } = content;
  const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${written(text)}</w:t></w:r>`;
  const note = footnote === '' ? '' : '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const body = paragraphs.map((text, index) => `<w:p>${run(text)}${index === 0 ? note : ''}</w:p>`).join('');
  const head = title === '' ? '' : `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run(title)}</w:p>`;
  const office = 'http://schemas.openxmlformats.org';
  const part = (name: string): string => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const relation = `${office}/officeDocument/2006/relationships`;
  return zip(
    {
      '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${part('document.main')}"/><Override PartName="/word/styles.xml" ContentType="${part('styles')}"/><Override PartName="/word/footnotes.xml" ContentType="${part('footnotes')}"/></Types>`,
      '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relation}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${relation}/footnotes" Target="footnotes.xml"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0"?><w:document ${w}><w:body>${head}${body}</w:body></w:document>`,
      'word/styles.xml': `<?xml version="1.0"?><w:styles ${w}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
      'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${w}><w:footnote w:id="2"><w:p>${run(footnote)}</w:p></w:footnote></w:footnotes>`,
    },
    { packed: true },
  );
}
