/** Regional groups of the United Nations, in the English alphabetical order in which their seats are listed. */
export const regionalGroups = [
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_CARIBBEAN',
  'WESTERN_EUROPEAN_OTHER',
] as const;
export type RegionalGroup = (typeof regionalGroups)[number];
