import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TranslatedText } from '#kernel';
import type { MeetingMode, MeetingState, MeetingType } from '../domain/session-kinds.js';

@Entity('meeting')
export class Meeting {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('int', { nullable: true })
  number!: number | null;

  @Column('text')
  type!: MeetingType;

  @Column('text')
  mode!: MeetingMode;

  @Column('jsonb', { nullable: true })
  title!: TranslatedText | null;

  @Column('jsonb', { nullable: true })
  note!: TranslatedText | null;

  @Column('uuid', { name: 'room_id', nullable: true })
  roomId!: string | null;

  @Column('timestamptz', { name: 'starts_at' })
  startsAt!: Date;

  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;

  @Column('text')
  state!: MeetingState;

  @Column('uuid', { name: 'current_item_id', nullable: true })
  currentItemId!: string | null;

  /** First issue of the programme of work that holds it; null until then. */
  @Column('int', { name: 'issued_in', nullable: true })
  issuedIn!: number | null;

  @Column('timestamptz', { name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Column('int')
  sequence!: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('int')
  version!: number;
}
