import { grouped, loader } from '#platform';
import type { FieldResolverMap, RequestContext } from '#platform';
import type { BadgeCodes } from '../app/badge-codes.js';
import type { BadgeSigner } from '../app/badge-signer.js';
import type { BadgeQueries, BadgeRow } from '../db/badge.queries.js';
import type { FloatingRow, ScanRow } from '../db/gate.queries.js';

/** Child fields of badges and scans; access was decided where they were found. */
export const gateFields = (queries: BadgeQueries, codes: BadgeCodes, signer: BadgeSigner): FieldResolverMap => ({
  Registration: {
    badge: async ({ id }: { id: string }, _: unknown, context: RequestContext) =>
      (
        await loader<string, BadgeRow[]>(context, 'gate.badge', async (ids) =>
          grouped(ids, await queries.ofRegistrations(ids), (row) => row.registrationId),
        ).load(id)
      )?.[0] ?? null,
  },
  Badge: {
    qrCode: async (badge: BadgeRow) => (badge.state === 'VALID' ? ((await codes.codesOf([badge]))[0] ?? null) : null),
  },
  FloatingBadge: {
    qrCode: async ({ id, sessionId }: FloatingRow) => (await signer.codes([{ id, sessionId, kind: 'FLOATING' }]))[0],
  },
  GateScan: {
    conflict: ({ conflict, settledAt, settledBy, settledNote }: ScanRow) =>
      conflict === null ? null : { refusal: conflict, settledAt, settledBy, note: settledNote },
  },
});
