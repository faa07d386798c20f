import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { LiveTopics, Outbox, UnitOfWork } from '#platform';
import { MeetingProgress } from '#sessions';
import type { FloorChange, RecordLine } from '../db/floor-change.js';
import { FloorChangeRepository } from '../db/floor-change.repository.js';
import type { StoredMeeting } from '../db/stored-floor.js';
import { auditedChanges } from './audited-changes.js';
import { ConferenceReconciler } from './conference-reconciler.js';
import { eventOf } from './floor-event.js';
import type { LockedFloor } from './locked-floor.js';

/**
 * What every change of a floor leaves in the same transaction: its rows, its lines in the record and the audit trail,
 * its events, the new version of the meeting's topic. After the commit the SFU is made to agree.
 */
@Injectable()
export class FloorCommit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: FloorChangeRepository,
    private readonly meetings: MeetingProgress,
    private readonly outbox: Outbox,
    private readonly topics: LiveTopics,
    private readonly audit: AuditTrail,
    private readonly reconciler: ConferenceReconciler,
  ) {}

  /** Inside the unit of work that locked the floor. */
  async write(floor: LockedFloor, change: FloorChange): Promise<void> {
    const { meeting, actor, now } = floor;
    const version = await this.topics.changed(`meeting:${meeting.id}`);
    const slots = floor.renumbered(change.slots ?? []);
    await this.changes.write(meeting, { ...change, slots }, { actor, now, version });
    await this.enter(floor, change);
    for (const [index, line] of change.lines.entries()) {
      await this.announce(meeting, line, meeting.lastRecord + index + 1);
      await this.audit.append({
        actor,
        action: line.kind,
        subject: { type: 'Meeting', id: meeting.id },
        params: line.facts,
        changes: auditedChanges(line, meeting, { ...change, slots }),
      });
    }
    this.unitOfWork.afterCommit(() => void this.reconciler.followList(meeting.id));
  }

  /** After the slots: nobody may have the floor when the meeting leaves the state OPEN (FLR-18). */
  private async enter({ meeting }: LockedFloor, change: FloorChange): Promise<void> {
    const { state = meeting.state, currentItemId = meeting.currentItemId } = change.meeting ?? {};
    if (state === meeting.state && currentItemId === meeting.currentItemId) return;
    await this.meetings.enter(meeting, { state, currentItemId });
  }

  private async announce(meeting: StoredMeeting, line: RecordLine, number: number): Promise<void> {
    const name = eventOf(line.kind);
    if (name === null) return;
    await this.outbox.add(name, {
      meetingId: meeting.id,
      slotId: line.slotId ?? null,
      listId: line.listId ?? null,
      recordNumber: number,
    });
  }
}
