import { useLingui } from '@lingui/react/macro';
import type { BadgeField, BadgeSize } from '../../generated/graphql.js';

export const badgeSizes: readonly BadgeSize[] = ['A6', 'A7', 'CARD'];
export const badgeFields: readonly BadgeField[] = ['TITLE', 'POSITION', 'FUNCTION', 'CATEGORY', 'NUMBER'];

/** Sizes of badges, in words. */
export function useBadgeSizeWord(): (size: BadgeSize) => string {
  const { t } = useLingui();
  return (size) => ({ A6: t`A6 (105 × 148 mm)`, A7: t`A7 (74 × 105 mm)`, CARD: t`Card (54 × 86 mm)` })[size];
}

/** What a badge may show, in words. */
export function useBadgeFieldWord(): (field: BadgeField) => string {
  const { t } = useLingui();
  return (field) =>
    ({
      TITLE: t`Style of address`,
      POSITION: t`Position`,
      FUNCTION: t`Function in the delegation`,
      CATEGORY: t`Category`,
      NUMBER: t`Number of the registration`,
    })[field];
}
