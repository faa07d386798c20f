import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language, TranslatedText } from '#kernel';
import type { MeetingMode, SessionPartKind, SessionState } from '../domain/session-kinds.js';

@Entity('session')
export class Session {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  slug!: string;

  @Column('uuid', { name: 'body_id' })
  bodyId!: string;

  @Column('int')
  number!: number;

  @Column('jsonb')
  title!: TranslatedText;

  @Column('jsonb', { nullable: true })
  note!: TranslatedText | null;

  @Column('text')
  mode!: MeetingMode;

  @Column('text')
  state!: SessionState;

  @Column('text')
  timezone!: string;

  @Column('jsonb', { nullable: true })
  place!: TranslatedText | null;

  @Column('text', { array: true })
  interpretation!: Language[];

  @Column('text', { name: 'calendar_secret' })
  calendarSecret!: string;

  @Column('int', { name: 'programme_version' })
  programmeVersion!: number;

  @Column('int')
  version!: number;
}

@Entity('session_part')
export class SessionPart {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('text')
  kind!: SessionPartKind;

  @Column('date', { name: 'starts_on' })
  startsOn!: string;

  @Column('date', { name: 'ends_on' })
  endsOn!: string;
}
