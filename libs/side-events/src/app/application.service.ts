import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { Clock, accept, isUuid, refuse } from '#kernel';
import type { Language } from '#kernel';
import { UnitOfWork } from '#platform';
import { ApplicationRepository } from '../db/application.repository.js';
import { CallRepository } from '../db/call.repository.js';
import { checkApplication, obstacles } from '../domain/check-application.js';
import { keepableForm, keepingFaults } from '../domain/keepable-form.js';
import type { FormInput } from '../domain/keepable-form.js';
import type { PartyKey, SideEventForm } from '../domain/side-event-kinds.js';
import type { SideEventDecision, SideEventFault } from '../domain/side-event-refusal.js';
import type { CallWhole, StoredEvent } from '../domain/side-event-rows.js';
import { ApplicationDesk } from './application-desk.js';

type Answer = Promise<SideEventDecision<{ id: string }>>;

/** Applications for side events, from the first word to the receipt. */
@Injectable()
export class ApplicationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ApplicationDesk,
    private readonly calls: CallRepository,
    private readonly applications: ApplicationRepository,
    private readonly clock: Clock,
  ) {}

  /** SDE-20 A draft; whoever may not submit at present can write already. */
  begin(
    actor: Actor,
    sessionId: string,
    { organiser, input, language }: { organiser: PartyKey; input: FormInput; language: Language },
  ): Answer {
    return this.unitOfWork.run(async (): Answer => {
      const whole = isUuid(sessionId) ? await this.calls.lock(sessionId) : null;
      if (!whole) return refuse('SIDE_CALL_NONE', 'SDE-1');
      const [own] = await this.calls.parties(sessionId, [organiser]);
      if (!own) return refuse('SIDE_ORGANISER_UNKNOWN', 'SDE-11');
      const id = await this.applications.begin(sessionId, own, actor.personId);
      const kept = await this.write(whole, id, { form: keepableForm(input, language), submitted: false });
      if (!kept.ok) return kept;
      await this.desk.say(actor, { id, sessionId }, { action: 'sideEvents.begun', rule: 'SDE-20' });
      return accept({ id });
    });
  }

  /** SDE-20, SDE-22 */
  keep(
    actor: Actor,
    id: string,
    { input, version, language }: { input: FormInput; version: number; language: Language },
  ): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      const changeable = this.changeable(event, whole, version);
      if (!changeable.ok) return changeable;
      const form = keepableForm(input, language);
      if (event.state === 'SUBMITTED') {
        const facts = await this.desk.facts(whole, { organiser: event, form, exceptId: id });
        if (!facts) return refuse('SIDE_ORGANISER_UNKNOWN', 'SDE-11');
        const faults = checkApplication(form, facts);
        if (faults.length > 0) return faulty(faults);
      }
      const kept = await this.write(whole, id, { form, submitted: event.state === 'SUBMITTED' });
      if (!kept.ok) return kept;
      if (event.state === 'SUBMITTED')
        await this.desk.say(actor, event, { action: 'sideEvents.changed', rule: 'SDE-22' });
      return accept({ id });
    });
  }

  /** SDE-10 to SDE-21 */
  submit(actor: Actor, id: string, version: number): Answer {
    return this.desk.hold(id, async ({ whole, event }): Answer => {
      if (event.state !== 'DRAFT') return refuse('SIDE_EVENT_PAST', 'SDE-20', { state: event.state });
      if (event.version !== version)
        return refuse('SIDE_EVENT_CHANGED', 'SDE-20', { seen: version, now: event.version });
      const form: SideEventForm = { ...event, cosponsors: await this.applications.cosponsors(id) };
      const facts = await this.desk.facts(whole, { organiser: event, form, exceptId: id });
      if (!facts) return refuse('SIDE_ORGANISER_UNKNOWN', 'SDE-11');
      const [obstacle] = obstacles(facts);
      if (obstacle) return obstacle;
      const faults = checkApplication(form, facts);
      if (faults.length > 0) return faulty(faults);
      const taken = await this.applications.placesOf(event.sessionId, event, id);
      const place = Array.from({ length: taken.length + 1 }, (_, at) => at + 1).find((at) => !taken.includes(at)) ?? 1;
      const { number, receivedAt } = await this.calls.nextReceipt(event.sessionId);
      await this.applications.receive(event, { number, receivedAt, place, content: digestOf(event, form) });
      await this.applications.askCosponsors(id);
      for (const party of form.cosponsors) await this.desk.tell(actor, party, { message: 'supportAsked', event });
      await this.desk.say(actor, event, {
        action: 'sideEvents.submitted',
        rule: 'SDE-21',
        params: { number, receivedAt: receivedAt.toISOString(), organiser: event.organiserName },
      });
      return accept({ id });
    });
  }

  /** SDE-18 @param cosponsorId of the one who answers */
  async answer(actor: Actor, cosponsorId: string, supports: boolean): Answer {
    const eventId = isUuid(cosponsorId)
      ? await this.unitOfWork.run(() => this.applications.eventOfCosponsor(cosponsorId))
      : null;
    return this.desk.hold(eventId ?? '', async ({ whole, event }): Answer => {
      const cosponsor = (await this.applications.cosponsors(event.id)).find(({ id }) => id === cosponsorId);
      const live = event.state === 'SUBMITTED' || event.state === 'OFFERED' || event.state === 'ACCEPTED';
      if (!cosponsor || cosponsor.supportState === 'NAMED' || !live) return refuse('SIDE_EVENT_UNKNOWN', 'SDE-18');
      const until = whole.call.supportersBy;
      if (until && this.clock.now() > new Date(until))
        return refuse('SIDE_SUPPORT_LATE', 'SDE-18', { to: until.slice(0, 10) });
      await this.applications.answerCosponsor(cosponsorId, supports, actor.personId);
      await this.desk.tell(actor, event, { message: supports ? 'supported' : 'declined', event });
      await this.desk.say(actor, event, {
        action: supports ? 'sideEvents.supported' : 'sideEvents.supportDeclined',
        rule: 'SDE-18',
        params: { party: cosponsor.name },
      });
      return accept({ id: event.id });
    });
  }

  private changeable(event: StoredEvent, { call }: CallWhole, version: number): SideEventDecision<undefined> {
    if (event.state !== 'DRAFT' && event.state !== 'SUBMITTED')
      return refuse('SIDE_EVENT_PAST', 'SDE-22', { state: event.state });
    if (event.version !== version) return refuse('SIDE_EVENT_CHANGED', 'SDE-20', { seen: version, now: event.version });
    if (event.state === 'SUBMITTED' && this.clock.now() > new Date(call.closesAt))
      return refuse('SIDE_WINDOW_OVER', 'SDE-22', { to: call.closesAt.slice(0, 10) });
    return accept();
  }

  private async write(
    whole: CallWhole,
    id: string,
    { form, submitted }: { form: SideEventForm; submitted: boolean },
  ): Promise<SideEventDecision<undefined>> {
    const faults = keepingFaults(form, whole.call);
    if (faults.length > 0) return faulty(faults);
    const { items } = await this.calls.sessionFacts(whole.sessionId);
    const known = await this.calls.parties(whole.sessionId, form.cosponsors);
    const cosponsors = form.cosponsors.filter((key) =>
      known.some((party) => party.delegationId === key.delegationId && party.organisationId === key.organisationId),
    );
    const itemId = form.itemId && items.includes(form.itemId) ? form.itemId : null;
    await this.applications.keep(id, { ...form, itemId });
    await this.applications.setCosponsors(id, cosponsors, submitted ? 'ASKED' : 'NAMED');
    return accept();
  }
}

function faulty(faults: readonly SideEventFault[]): SideEventDecision<never> {
  return { ok: false, code: 'SIDE_EVENT_FAULTY', rule: faults[0]?.rule ?? 'SDE-13', fields: faults };
}

/** SDE-21 */
function digestOf(event: StoredEvent, form: SideEventForm): Buffer {
  const received = {
    organiser: [event.organiserClass, event.delegationId, event.organisationId],
    form: formOnly(form),
  };
  return createHash('sha256').update(JSON.stringify(received)).digest();
}

function formOnly(form: SideEventForm): SideEventForm {
  const { title, abstract, themes, itemId, relevance, mode, languages, seats, equipment, accessibility } = form;
  const { preferences, speakers, contactName, contactEmail, focusState, focusInvolvement, link } = form;
  const cosponsors = form.cosponsors.map(({ delegationId, organisationId }) => ({ delegationId, organisationId }));
  return {
    title,
    abstract,
    themes,
    itemId,
    relevance,
    mode,
    languages,
    seats,
    equipment,
    accessibility,
    preferences,
    speakers,
    contactName,
    contactEmail,
    focusState,
    focusInvolvement,
    link,
    cosponsors,
  };
}
