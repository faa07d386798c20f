import { accept, refuse, storedText } from '#kernel';
import type { Decision, FaultyField, TranslatedText } from '#kernel';
import { languages } from '#kernel';
import type { ParticipantCategory } from '#registration';

/** Portrait; millimetres. */
export const badgeSizes = {
  A6: { width: 105, height: 148 },
  A7: { width: 74, height: 105 },
  CARD: { width: 54, height: 86 },
} as const;
export type BadgeSize = keyof typeof badgeSizes;

/** What may stand on a badge besides name, delegation, session and code. */
export const badgeFields = ['TITLE', 'POSITION', 'FUNCTION', 'CATEGORY', 'NUMBER'] as const;
export type BadgeField = (typeof badgeFields)[number];

export interface BadgeDesign {
  readonly size: BadgeSize;
  /** `#rrggbb` */
  readonly band: string;
  readonly fields: readonly BadgeField[];
  readonly photo: boolean;
  /** Text on the back; no back where there is none. */
  readonly back: TranslatedText | null;
}

export type BadgeRefusal =
  | 'BADGE_DESIGN_FAULTY'
  | 'BADGE_DESIGN_CHANGED'
  | 'BADGE_DESIGNS_NONE'
  | 'BADGES_NONE'
  | 'BADGES_TOO_MANY'
  | 'OUTPUTS_TOO_MANY';

const colour = /^#[0-9a-f]{6}$/;
const longestBack = 600;
/** PAR-21 */
export const leastContrast = 4.5;
/** PAR-24 */
export const mostBadges = 10_000;
export const badgesInFile = { plain: 1_000, photographs: 200 } as const;

/** PAR-21 Contrast of white on a colour: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrastWithWhite(band: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(band.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** PAR-20, PAR-21 @returns the design as it is kept */
export function checkDesign(design: BadgeDesign): Decision<BadgeDesign, BadgeRefusal> {
  const band = design.band.trim().toLowerCase();
  const faults: FaultyField[] = [];
  if (!colour.test(band)) faults.push({ path: 'band', code: 'NOT_A_COLOUR' });
  else if (contrastWithWhite(band) < leastContrast)
    faults.push({
      path: 'band',
      code: 'CONTRAST_LOW',
      params: { contrast: Math.floor(contrastWithWhite(band) * 10) / 10 },
    });
  const texts = languages
    .map((language) => [language, storedText(design.back?.[language] ?? '')] as const)
    .filter(([, text]) => text !== '');
  for (const [language, text] of texts)
    if ([...text].length > longestBack)
      faults.push({ path: `back.${language}`, code: 'TOO_LONG', params: { most: longestBack } });
  if (faults.length > 0) return { ...refuse('BADGE_DESIGN_FAULTY', 'PAR-21'), fields: faults };
  const back = texts.length === 0 ? null : { ...Object.fromEntries(texts), original: texts[0]?.[0] ?? 'en' };
  return accept({
    size: design.size,
    band,
    fields: badgeFields.filter((each) => design.fields.includes(each)),
    photo: design.photo,
    back,
  });
}

const bands: Readonly<Record<ParticipantCategory, string>> = {
  MEMBER_STATE: '#0b2a57',
  OBSERVER_STATE: '#1d4f91',
  NON_MEMBER_STATE: '#3b5f8a',
  UN_SYSTEM: '#00697a',
  SPECIALIZED_AGENCY: '#0f6b57',
  INTERGOVERNMENTAL_ORGANIZATION: '#3f6212',
  NGO_GENERAL: '#8a4b08',
  NGO_SPECIAL: '#8a4b08',
  NGO_ROSTER: '#8a4b08',
  EXPERT: '#5b3a8c',
  MEDIA: '#9d174d',
  HOST_COUNTRY: '#4b5563',
  SECRETARIAT: '#1f2937',
};

/** PAR-20 What a category has until the session gives it something else. */
export function usualDesign(category: ParticipantCategory): BadgeDesign {
  return {
    size: 'A6',
    band: bands[category],
    fields: ['TITLE', 'POSITION', 'CATEGORY', 'NUMBER'],
    photo: false,
    back: null,
  };
}
