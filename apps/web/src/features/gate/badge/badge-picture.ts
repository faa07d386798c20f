import { quiet, squaresOf } from './badge-code.js';

export interface BadgeFacts {
  readonly code: string;
  readonly session: string;
  readonly name: string;
  /** What stands on the plate; null for people without a delegation. */
  readonly plate: string | null;
  /** Category or function. */
  readonly line: string;
}

const [width, height] = [1080, 1620] as const;
const font = '"Noto Sans Variable", "Noto Sans", system-ui, sans-serif';

/** The badge as a PNG picture, drawn here: nobody else learns of it. */
export async function badgePicture(facts: BadgeFacts, direction: 'ltr' | 'rtl'): Promise<Blob> {
  await document.fonts.ready;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures');
  pen.direction = direction;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#0b2a5b';
  pen.fillRect(0, 0, width, 230);
  pen.textAlign = 'center';
  pen.fillStyle = '#fff';
  write(pen, facts.plate ?? facts.line, { y: 115, size: 76, weight: 700, lines: 2 });
  pen.fillStyle = '#0f172a';
  write(pen, facts.name, { y: 340, size: 64, weight: 650, lines: 2 });
  write(pen, facts.line, { y: 460, size: 40, weight: 400, lines: 1 });
  const { size, dark } = squaresOf(facts.code);
  const square = Math.floor(900 / (size + 2 * quiet));
  const start = (width - size * square) / 2;
  pen.fillStyle = '#000';
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (dark(row, column)) pen.fillRect(start + column * square, 560 + row * square, square, square);
  pen.fillStyle = '#334155';
  write(pen, facts.session, { y: height - 110, size: 36, weight: 400, lines: 3 });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture was not drawn'))), 'image/png');
  });
}

/** Centred text, smaller until it fits into its lines. */
function write(
  pen: CanvasRenderingContext2D,
  text: string,
  {
    y,
    size,
    weight,
    lines,
  }: { readonly y: number; readonly size: number; readonly weight: number; readonly lines: number },
): void {
  for (let points = size; ; points -= 4) {
    pen.font = `${weight} ${points}px ${font}`;
    const broken = breakText(pen, text, width - 120);
    if (broken.length > lines && points > 24) continue;
    for (const [index, line] of broken.slice(0, lines).entries())
      pen.fillText(line, width / 2, y + points * 0.35 + (index - (broken.length - 1) / 2) * points * 1.25);
    return;
  }
}

function breakText(pen: CanvasRenderingContext2D, text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
