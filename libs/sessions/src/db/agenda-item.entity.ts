import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TranslatedText } from '#kernel';

@Entity('agenda_item')
export class AgendaItem {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'session_id' })
  sessionId!: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('int')
  position!: number;

  @Column('text')
  label!: string;

  @Column('int')
  ordinal!: number;

  @Column('jsonb')
  title!: TranslatedText;

  @Column('jsonb', { nullable: true })
  segment!: TranslatedText | null;
}
