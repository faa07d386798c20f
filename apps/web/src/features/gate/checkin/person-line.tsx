import { Plate } from '../../shell/plate.js';

interface PersonLineProps {
  readonly name: string;
  readonly plate: { readonly text: string; readonly language: string } | undefined;
}

/** Somebody by name, with the plate of their delegation. */
export function PersonLine({ name, plate }: PersonLineProps) {
  return (
    <>
      <bdi>{name}</bdi> {plate && <Plate name={plate.text} language={plate.language} size="sm" />}
    </>
  );
}
