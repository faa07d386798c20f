import { accept } from '#kernel';
import type { FaultyField } from '#kernel';
import { clean } from './check-participant.js';
import { refuseInput } from './registration-refusal.js';
import type { RegistrationDecision } from './registration-refusal.js';

/** Passport data as a category may have to bring them. Days as `YYYY-MM-DD`. */
export interface Passport {
  readonly number: string;
  /** ISO 3166-1 alpha-3, or the code of an organization that issues travel documents (ICAO Doc 9303, part 3). */
  readonly issuedBy: string;
  readonly bornOn: string;
  readonly expiresOn: string;
}

const oldest = '1900-01-01';

/** REG-19 Letters and digits of a number, an issuer, a day of birth that is past, and validity through the session. */
export function checkPassport(
  input: Passport,
  { today, lastDay }: { readonly today: string; readonly lastDay: string },
): RegistrationDecision<Passport> {
  const number = clean(input.number).replaceAll(/[\s-]/g, '').toUpperCase();
  const issuedBy = clean(input.issuedBy).toUpperCase();
  const faults: FaultyField[] = [];
  if (!/^[A-Z0-9]{5,20}$/.test(number)) faults.push({ path: 'input.number', code: 'NOT_A_PASSPORT_NUMBER' });
  if (!/^[A-Z]{3}$/.test(issuedBy)) faults.push({ path: 'input.issuedBy', code: 'NO_SUCH_STATE' });
  if (input.bornOn < oldest || input.bornOn >= today) faults.push({ path: 'input.bornOn', code: 'NOT_A_BIRTHDAY' });
  if (input.expiresOn < lastDay)
    faults.push({ path: 'input.expiresOn', code: 'PASSPORT_EXPIRES', params: { lastDay } });
  if (faults.length > 0) return refuseInput('PASSPORT_FAULTY', 'REG-19', faults);
  return accept({ number, issuedBy, bornOn: input.bornOn, expiresOn: input.expiresOn });
}
