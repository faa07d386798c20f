/**
 * A letter of one page as a PDF file. Its font is one that every reader has, so that only Latin letters can be set.
 * @param lines the first is set larger
 */
export function letterPdf(lines: readonly string[]): Buffer {
  const shown = lines.map((line, index) => {
    const [size, y] = index === 0 ? [15, 760] : [11, 730 - index * 18];
    return `BT /F1 ${size} Tf 72 ${y} Td (${inPdf(line)}) Tj ET`;
  });
  const content = shown.join('\n');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/Lang(en)>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Length ${Buffer.byteLength(content, 'latin1')}>>\nstream\n${content}\nendstream`,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Text inside brackets of a PDF; what the font does not have is a question mark. */
function inPdf(text: string): string {
  return text
    .replaceAll('’', "'")
    .replaceAll(/[^\u0020-\u007e\u00a0-\u00ff]/g, '?')
    .replaceAll(/[\\()]/g, '\\$&');
}
