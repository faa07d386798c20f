import { Injectable } from '@nestjs/common';
import { AuditTrail, Notices } from '#access';
import type { Actor } from '#access';
import { Clock, isUuid, refuse } from '#kernel';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import { ApplicationRepository } from '../db/application.repository.js';
import { CallRepository } from '../db/call.repository.js';
import type { ApplicationFacts } from '../domain/check-application.js';
import { partyId } from '../domain/side-event-kinds.js';
import type { PartyKey, SideEventForm } from '../domain/side-event-kinds.js';
import type { SideEventDecision } from '../domain/side-event-refusal.js';
import type { CallWhole, NamedParty, StoredEvent } from '../domain/side-event-rows.js';

/** An application with what decides on it, held until the command is through. */
export interface HeldApplication {
  readonly whole: CallWhole;
  readonly event: StoredEvent;
}

export interface Said {
  readonly action: string;
  readonly rule: string;
  readonly params?: Readonly<Record<string, string | number | TranslatedText>>;
}

/** What commands on applications have in common: they hold the call, know the facts, and say what they did. */
@Injectable()
export class ApplicationDesk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calls: CallRepository,
    private readonly applications: ApplicationRepository,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly clock: Clock,
  ) {}

  /** One after the other for each session. */
  hold<T>(id: string, verb: (held: HeldApplication) => Promise<SideEventDecision<T>>): Promise<SideEventDecision<T>> {
    return this.unitOfWork.run(async (): Promise<SideEventDecision<T>> => {
      const sessionId = isUuid(id) ? await this.applications.sessionOf(id) : null;
      const whole = sessionId ? await this.calls.lock(sessionId) : null;
      const event = whole ? await this.applications.byId(id) : null;
      return whole && event ? verb({ whole, event }) : refuse('SIDE_EVENT_UNKNOWN', 'SDE-20');
    });
  }

  async facts(
    whole: CallWhole,
    { organiser, form, exceptId }: { organiser: PartyKey; form: SideEventForm; exceptId: string | null },
  ): Promise<(ApplicationFacts & { organiser: NamedParty }) | null> {
    const parties = await this.calls.parties(whole.sessionId, [organiser, ...form.cosponsors]);
    const own = parties.find((party) => partyId(party) === partyId(organiser));
    if (!own) return null;
    const { items } = await this.calls.sessionFacts(whole.sessionId);
    const places = await this.applications.placesOf(whole.sessionId, organiser, exceptId);
    return {
      call: whole.call,
      slots: whole.slots,
      rooms: whole.rooms,
      organiser: own,
      cosponsors: parties.filter((party) => form.cosponsors.some((key) => partyId(key) === partyId(party))),
      items,
      others: places.length,
      now: this.clock.now(),
    };
  }

  async say(actor: Actor, { id, sessionId }: { id: string; sessionId: string }, said: Said): Promise<void> {
    await this.audit.append({
      actor,
      action: said.action,
      subject: { type: 'SideEvent', id },
      params: { sessionId, ...said.params },
      rule: said.rule,
    });
  }

  /** Tells everyone who acts for a party, but not the one who did it. */
  async tell(
    actor: Actor,
    party: PartyKey,
    notice: { message: string; event: StoredEvent; params?: Readonly<Record<string, string | number>> },
  ): Promise<void> {
    const people = (await this.applications.peopleOf(party)).filter((personId) => personId !== actor.personId);
    await this.notices.give(
      people.map((personId) => ({
        personId,
        message: `notice.sideEvents.${notice.message}`,
        params: { title: notice.event.title, organiser: notice.event.organiserName, ...notice.params },
        link: `/me/side-events/${notice.event.id}`,
      })),
    );
  }
}
