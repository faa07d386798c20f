import { Injectable } from '@nestjs/common';
import { inOrderOfNames } from '#bodies';
import type { Language } from '#kernel';
import { CredentialsQueries } from '../db/credentials.queries.js';
import type { ConferenceRow, CredentialsRow, PartyRow } from '../db/credentials.queries.js';
import { isLate } from '../domain/check-credentials.js';
import { inDueForm, standingOf } from '../domain/credentials.js';
import type { CredentialStanding } from '../domain/credentials.js';

export interface ReadCredentials extends CredentialsRow {
  readonly late: boolean;
  readonly dueForm: boolean;
}

/** A delegation with what it has submitted. */
export interface PartyCredentials extends PartyRow {
  readonly standing: CredentialStanding;
  readonly current: ReadCredentials | null;
  /** Newest first. */
  readonly earlier: readonly ReadCredentials[];
}

/** Credentials of a conference as they stand. */
@Injectable()
export class CredentialsReading {
  constructor(private readonly queries: CredentialsQueries) {}

  /** Of every party, in the order of names; none where the body is no conference of parties. */
  async ofSession(sessionId: string, language: Language): Promise<PartyCredentials[]> {
    const conference = await this.queries.conference(sessionId);
    if (!conference?.conference) return [];
    const found = await this.joined(conference, await this.queries.parties(sessionId));
    return inOrderOfNames(found, language, ({ plate }) => plate);
  }

  /** Null where the delegation needs none (CRE-1). */
  async ofDelegation(delegationId: string): Promise<PartyCredentials | null> {
    const sessionId = await this.queries.sessionOf(delegationId);
    const conference = sessionId === null ? null : await this.queries.conference(sessionId);
    if (!conference?.conference) return null;
    const [found] = await this.joined(conference, await this.queries.partiesByIds([delegationId]));
    return found ?? null;
  }

  private async joined({ opening }: ConferenceRow, parties: readonly PartyRow[]): Promise<PartyCredentials[]> {
    const rows = await this.queries.ofDelegations(parties.map(({ delegationId }) => delegationId));
    const of = Map.groupBy(rows, ({ delegationId }) => delegationId);
    return parties.map((party) => {
      const all = (of.get(party.delegationId) ?? []).map((row) => ({
        ...row,
        late: isLate(new Date(row.receivedAt), new Date(opening)),
        dueForm: inDueForm(row, party.organization),
      }));
      const current = all.find(({ state }) => state !== 'REPLACED') ?? null;
      return {
        ...party,
        current,
        earlier: all.filter((row) => row !== current),
        standing: standingOf(current, party.organization),
      };
    });
  }
}
