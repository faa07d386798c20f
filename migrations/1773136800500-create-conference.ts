import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interpretation booths, and what was last put in force at the SFU. */
export class CreateConference1773136800500 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE booth (
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        on_air_id uuid REFERENCES person,
        hand_over_to_id uuid REFERENCES person,
        PRIMARY KEY (meeting_id, language),
        CHECK (on_air_id IS DISTINCT FROM hand_over_to_id OR on_air_id IS NULL),
        CHECK (hand_over_to_id IS NULL OR on_air_id IS NOT NULL)
      );
      -- Nobody interprets into two languages at once.
      CREATE UNIQUE INDEX booth_one_voice ON booth (meeting_id, on_air_id) WHERE on_air_id IS NOT NULL;

      -- Those who can be given a right: delegates, interpreters, the hall. Followers are not kept.
      CREATE TABLE conference_participant (
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        identity text NOT NULL,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        delegation_id uuid REFERENCES delegation ON DELETE CASCADE,
        language text CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        connected boolean NOT NULL DEFAULT false,
        -- What the SFU was last told, so that a change is found without asking it for everybody in the room.
        in_force text NOT NULL DEFAULT '',
        admitted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (meeting_id, identity)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE conference_participant, booth');
  }
}
