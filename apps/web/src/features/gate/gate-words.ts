import { useLingui } from '@lingui/react/macro';
import type { Answer } from './offline/gate-engine.js';
import type { LocalRefusal } from './offline/judge.js';

export interface SpokenRefusal {
  readonly message: string;
  readonly next: string | undefined;
  readonly rule: string | undefined;
}

const rules: Readonly<Record<LocalRefusal, string>> = {
  CODE_UNKNOWN: 'GAT-3',
  CODE_UNVERIFIED: 'GAT-3',
  CODE_OF_OTHER_SESSION: 'GAT-3',
  BADGE_NOT_KNOWN: 'GAT-5',
  BADGE_SUSPENDED: 'GAT-5',
  BADGE_ENDED: 'GAT-5',
  GATE_CLOSED: 'GAT-6',
  GATE_CATEGORY: 'GAT-6',
  NOT_FOR_THE_HALL: 'GAT-6',
  NOT_ON_THIS_DAY: 'GAT-6',
  ALREADY_INSIDE: 'GAT-7',
  ROOM_FULL: 'GAT-8',
  FLOATING_TAKEN: 'GAT-9',
  FLOATING_WHO: 'GAT-9',
  FLOATING_OF_OTHERS: 'GAT-9',
  FLOATING_FREE: 'GAT-9',
};

/** Why somebody was refused: in the server's words, or in the phone's own where it decided alone. */
export function useRefusalWords(): (answer: Answer, holder: string) => SpokenRefusal {
  const { t } = useLingui();
  return ({ refusal, reason }, holder) => {
    if (refusal) return { message: refusal.message, next: refusal.next ?? undefined, rule: refusal.rule ?? undefined };
    const sentences: Readonly<Record<LocalRefusal, string>> = {
      CODE_UNKNOWN: t`This is not a code of a badge of this installation.`,
      CODE_UNVERIFIED: t`This browser cannot verify codes without the network. Find the person by name.`,
      CODE_OF_OTHER_SESSION: t`This badge was issued for another session.`,
      BADGE_NOT_KNOWN: t`This phone does not know this badge; it may have been issued after the network was lost.`,
      BADGE_SUSPENDED: t`The badge is suspended: the registration waits for approval again.`,
      BADGE_ENDED: t`The badge has ended.`,
      GATE_CLOSED: t`The gate is closed.`,
      GATE_CATEGORY: t`People of this category do not enter here.`,
      NOT_FOR_THE_HALL: t`This person is registered for taking part online, not for the hall.`,
      NOT_ON_THIS_DAY: t`This person is not registered for today.`,
      ALREADY_INSIDE: t`This person is inside already.`,
      ROOM_FULL: t`The capacity is reached.`,
      FLOATING_TAKEN: t`The floating badge of the delegation is taken: ${holder} has it.`,
      FLOATING_WHO: t`This is a floating badge. Who carries it?`,
      FLOATING_OF_OTHERS: t`This floating badge belongs to another delegation.`,
      FLOATING_FREE: t`Nobody has this floating badge as far as this phone knows.`,
    };
    return {
      message: reason ? sentences[reason] : '',
      next: reason === 'BADGE_NOT_KNOWN' ? t`Send the person to the registration desk.` : undefined,
      rule: reason && rules[reason],
    };
  };
}
