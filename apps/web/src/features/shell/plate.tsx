import classes from './plate.module.css';

export interface PlateProps {
  /** What stands on the plate: the name of the State or organization. */
  readonly name: string;
  /** Language that the name is in, where it is not the page's. */
  readonly language?: string;
  /** `md` in lists, `lg` for who has the floor, `hall` readable from thirty metres. */
  readonly size?: 'sm' | 'md' | 'lg' | 'hall';
}

/** Names of more letters than this are set smaller where plates are large. */
const longName = 22;

/** The plate as it stands before a delegation in the hall: the name in white on deep blue. */
export function Plate({ name, language, size = 'md' }: PlateProps) {
  return (
    <bdi className={classes.plate} data-size={size} data-long={name.length > longName || undefined} lang={language}>
      {name}
    </bdi>
  );
}
