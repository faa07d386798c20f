import { create } from 'qrcode';
import { useMemo } from 'react';

/** Quiet ground around a code, in modules, as the standard wants it. */
export const quiet = 4;

export interface CodeSquares {
  /** Modules in a row, without the quiet ground. */
  readonly size: number;
  readonly dark: (row: number, column: number) => boolean;
}

/** The squares of a QR code with correction M. */
export function squaresOf(code: string): CodeSquares {
  const { modules } = create(code, { errorCorrectionLevel: 'M' });
  return { size: modules.size, dark: (row, column) => modules.get(row, column) === 1 };
}

interface BadgeCodeProps {
  readonly code: string;
  /** What it is, for those who do not see it. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** A QR code, black on white in every colour scheme: cameras read nothing else as surely. */
export function BadgeCode({ code, label, className }: BadgeCodeProps) {
  const { path, side } = useMemo(() => {
    const { size, dark } = squaresOf(code);
    let drawn = '';
    for (let row = 0; row < size; row += 1)
      for (let column = 0; column < size; column += 1)
        if (dark(row, column)) drawn += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    return { path: drawn, side: size + 2 * quiet };
  }, [code]);
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
      data-code={code}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
