import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TranslatedText } from '#kernel';

/** A room belongs to a place: several sessions may use it, one at a time. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { nullable: true })
  slug!: string | null;

  @Column('jsonb')
  name!: TranslatedText;

  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('boolean')
  hybrid!: boolean;
}
