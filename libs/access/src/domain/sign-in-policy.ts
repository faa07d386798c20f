const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * The installation's own policy for sign-ins, in milliseconds where a time is meant. Sources are in RULES.md. A policy
 * of the house, not of a body: sessions and bodies do not change it.
 */
export const signInPolicy = {
  /** ACC-14: a sign-in ends after this time without use, */
  idle: 12 * hour,
  /** and after this time in any case: a session of a commission lasts a week. */
  absolute: 7 * day,
  /** How often use is written down; a sign-in may end this much earlier than `idle` says. */
  useNotedEvery: minute,
  /** ACC-12: how long a browser counts as known after its last sign-in. */
  browserKnown: 365 * day,
  /** ACC-24: how long a link can be used. */
  links: { INVITATION: 7 * day, PASSWORD: hour },
  /** ACC-11: attempts are counted over this time. */
  failuresCounted: hour,
  /** ACC-25: mails with a link that one account, or one network, can ask for in the time above. */
  linksAskedPerAccount: 5,
  linksAskedPerNetwork: 30,
} as const;

export type LinkPurpose = keyof typeof signInPolicy.links;

/** When a sign-in ends by itself. */
export function endOfSignIn(now: Date, endsAt: Date): Date {
  return new Date(Math.min(now.getTime() + signInPolicy.idle, endsAt.getTime()));
}
