export const badgeStates = ['VALID', 'SUSPENDED', 'WITHDRAWN'] as const;
export type BadgeState = (typeof badgeStates)[number];
