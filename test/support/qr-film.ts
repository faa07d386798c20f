import { writeFile } from 'node:fs/promises';
import { create } from 'qrcode';

/** A film for a fake camera that shows a QR code without an end: raw frames (YUV4MPEG2), grey ground, black on white. */
export async function filmOf(code: string, file: string): Promise<void> {
  const [width, height] = [640, 480];
  const { modules } = create(code, { errorCorrectionLevel: 'M' });
  const module = Math.floor(400 / (modules.size + 8));
  const side = module * (modules.size + 8);
  const [left, top] = [(width - side) >> 1, (height - side) >> 1];
  const luma = Buffer.alloc(width * height, 128);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / module) - 4, Math.floor(x / module) - 4];
      const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      luma[(top + y) * width + left + x] = inside && modules.get(row, column) ? 16 : 235;
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]));
}
