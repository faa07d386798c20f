import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Language, PersonId, Refused } from '#kernel';
import { StoredFiles, UnitOfWork, newId } from '#platform';
import { CredentialsRepository } from '../db/credentials.repository.js';
import { checkCredentials, examine } from '../domain/check-credentials.js';
import type { CredentialDecision, CredentialsInput } from '../domain/check-credentials.js';
import { credentialsFilePurpose } from './credentials-files.js';

export interface ExaminationInput {
  readonly outcome: 'ACCEPTED' | 'OBJECTED';
  readonly objection?: { readonly [L in Language]?: string | null } | null;
}

export interface ExaminedMany {
  readonly examined: readonly string[];
  readonly refused: readonly { readonly credentialsId: string; readonly refusal: Refused }[];
}

/** Credentials of delegations to conferences of parties: submitting them, and what the bureau found. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialsRepository,
    private readonly files: StoredFiles,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** CRE-1, CRE-2, CRE-4, CRE-7 */
  submit(actor: Actor, delegationId: string, input: CredentialsInput): Promise<CredentialDecision<{ id: string }>> {
    return this.unitOfWork.run(async (): Promise<CredentialDecision<{ id: string }>> => {
      const [delegation] = isUuid(delegationId) ? await this.credentials.lock([delegationId]) : [];
      if (!delegation) return refuse('CREDENTIALS_NOT_NEEDED', 'CRE-1');
      const now = this.clock.now();
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: delegation.timezone }).format(now);
      const checked = checkCredentials(input, { ...delegation, today });
      if (!checked.ok) return checked;
      const fileId = input.fileId ?? null;
      if (fileId !== null && !(await this.claimed(actor, fileId)))
        return {
          ok: false,
          code: 'CREDENTIALS_FAULTY',
          rule: 'CRE-4',
          fields: [{ path: 'input.fileId', code: 'NO_SUCH_CREDENTIALS' }],
        };
      await this.credentials.replaceCurrent(delegationId);
      const { form, issuer, issuedOn } = input;
      const made = { id: newId(), delegationId, form, issuer, issuedOn, fileId, objection: null, version: 1 } as const;
      await this.credentials.insert({ ...made, state: 'SUBMITTED', at: now, by: actor.personId });
      await this.audit.append({
        actor,
        action: 'credentials.submitted',
        subject: { type: 'Delegation', id: delegationId },
        params: { delegation: delegation.plate, form, issuer },
        rule: 'CRE-3',
      });
      return accept({ id: made.id });
    });
  }

  /** CRE-5, CRE-9 Each is examined or refused with its reason. @param versions that were read, by id */
  examine(
    actor: Actor,
    sessionId: string,
    { ids, ...found }: ExaminationInput & { readonly ids: ReadonlyMap<string, number> },
  ): Promise<CredentialDecision<ExaminedMany>> {
    return this.unitOfWork.run(async () => {
      const known = [...ids.keys()].filter(isUuid);
      const delegations = new Map(
        (await this.credentials.lock(await this.credentials.delegationsOf(known))).map((each) => [each.id, each]),
      );
      const rows = new Map((await this.credentials.byIds(known)).map((each) => [each.id, each]));
      const examined: string[] = [];
      const refused: { credentialsId: string; refusal: Refused }[] = [];
      const now = this.clock.now();
      for (const [credentialsId, version] of ids) {
        const row = rows.get(credentialsId);
        const delegation = row && delegations.get(row.delegationId);
        const left = (refusal: Refused): unknown => refused.push({ credentialsId, refusal });
        if (!row || delegation?.sessionId !== sessionId) {
          left(refuse('CREDENTIALS_UNKNOWN', 'CRE-5'));
          continue;
        }
        if (row.version !== version) {
          left(refuse('CREDENTIALS_CHANGED', 'CRE-9'));
          continue;
        }
        const examination = { ...found, objection: found.objection ?? null, original: actor.language ?? 'en' } as const;
        const answer = examine(row, examination, delegation.organization);
        if (!answer.ok) {
          left(answer);
          continue;
        }
        const objection = answer.value;
        await this.credentials.examined(row.id, { state: found.outcome, objection, at: now, by: actor.personId });
        await this.audit.append({
          actor,
          action: found.outcome === 'ACCEPTED' ? 'credentials.accepted' : 'credentials.objected',
          subject: { type: 'Delegation', id: delegation.id },
          params: { delegation: delegation.plate, reason: objection ?? '' },
          rule: 'CRE-5',
        });
        examined.push(row.id);
      }
      return accept({ examined, refused });
    });
  }

  private async claimed(actor: Actor, fileId: string): Promise<boolean> {
    if (!isUuid(fileId) || actor.personId === null) return false;
    const personId = actor.personId as PersonId;
    return (await this.files.claim([fileId], { purpose: credentialsFilePurpose, personId })).ok;
  }
}
