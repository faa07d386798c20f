/** Pixels of a photograph: enough for a badge of 35 by 45 mm in print. */
export const photoWidth = 560;
export const photoHeight = 720;

/** Where the cut-out lies: its size against the largest that fits (1) and its place from 0 to 1 in each direction. */
export interface Crop {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** The part of a picture that a crop shows, in pixels of the picture. */
export function cutOut(
  { width, height }: { readonly width: number; readonly height: number },
  { zoom, x, y }: Crop,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const scale = Math.min(width / photoWidth, height / photoHeight) / zoom;
  const [across, down] = [photoWidth * scale, photoHeight * scale];
  return { left: (width - across) * x, top: (height - down) * y, width: across, height: down };
}

export function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, top, width, height } = cutOut(picture, crop);
  // Transparent parts of a PNG would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, photoWidth, photoHeight);
  context.drawImage(picture, left, top, width, height, 0, 0, photoWidth, photoHeight);
}
