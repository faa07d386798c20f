/** A file that the server made on the spot. */
export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  /** RFC 4648. */
  readonly base64: string;
}

/** Lets the browser save it under its name. */
export function saveFile({ fileName, mediaType, base64 }: MadeFile): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0);
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has its own hold on what it saves; later is early enough.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
