export function fingerprint(root: string, sources: readonly string[], isSource?: (name: string) => boolean): string;
export function readStamp(file: string): string;
export function writeStamp(file: string, stamp: string): void;
