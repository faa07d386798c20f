import type { UnitOfWork } from '#platform';

/** Kinds of personal data that would go when their session is over. */
const kinds = [
  'registration.person',
  'registration.passport',
  'registration.letters',
  'sideEvents.applications',
  'sideEvents.gathering',
  'sideEvents.attendance',
  'speaking.requests',
  'registration.answers',
  'gate.passages',
  'floor.connections',
];

/** The demonstration shows sessions of 2021: what they hold is made up and stays for ten years. */
export async function seedRetention(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.run(() =>
    unitOfWork.manager.query(
      'INSERT INTO retention (kind, days) SELECT kind, 3650 FROM unnest($1::text[]) kind ON CONFLICT (kind) DO NOTHING',
      [kinds],
    ),
  );
}
