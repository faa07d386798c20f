import { scopesOf } from '#access';
import type { Actor } from '#access';

/**
 * What of sessions and meetings someone may read, as the values of a WHERE. It is the first six parameters of every
 * statement that reads sessions or meetings, so that no reader can be forgotten.
 */
export type Audience = readonly [
  draftsEverywhere: boolean,
  draftBodyIds: readonly string[],
  draftSessionIds: readonly string[],
  informalEverywhere: boolean,
  informalBodyIds: readonly string[],
  informalSessionIds: readonly string[],
];

export function audienceOf(actor: Actor): Audience {
  const drafts = scopesOf(actor, 'sessions.read.draft');
  const informal = scopesOf(actor, 'sessions.attend.informal');
  return [
    drafts.everywhere,
    drafts.bodyIds,
    drafts.sessionIds,
    informal.everywhere,
    informal.bodyIds,
    informal.sessionIds,
  ];
}

/** Everyone who is not signed in. */
export const publicAudience: Audience = [false, [], [], false, [], []];

const preparing = '($1::boolean OR s.body_id = ANY($2::uuid[]) OR s.id = ANY($3::uuid[]))';
const attending = '($4::boolean OR s.body_id = ANY($5::uuid[]) OR s.id = ANY($6::uuid[]))';

/** SES-8 The condition on `session s`; types of all six parameters are fixed here. */
export const sessionIsSeen = `(s.state = 'PUBLISHED' OR ${preparing})
  AND ($4::boolean IS NOT NULL AND $5::uuid[] IS NOT NULL AND $6::uuid[] IS NOT NULL)`;

/** SES-8, SES-9, SES-22 The condition on `meeting m` of `session s`. */
export const meetingIsSeen = `m.cancelled_at IS NULL AND (s.state = 'PUBLISHED' OR ${preparing})
  AND (m.type <> 'INFORMAL' OR ${attending})
  AND (m.issued_in IS NOT NULL OR m.state <> 'SCHEDULED' OR ${preparing})`;
