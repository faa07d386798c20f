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

      -- FLR-44: the film that a slot's statement is. Whoever knows of films puts it here; what became of it the floor notes.
      CREATE TABLE slot_film (
        slot_id uuid PRIMARY KEY REFERENCES speaker_slot ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES stored_file,
        captions_file_id uuid REFERENCES stored_file,
        milliseconds int NOT NULL CHECK (milliseconds > 0),
        -- Since when it is played, in the turn that the slot has or had last, and when it had come to its end.
        begun_at timestamptz,
        over_at timestamptz,
        CHECK (over_at IS NULL OR over_at >= begun_at)
      );

      -- Waits for the meeting's lock at the SFU, then reads what decides who may publish, in one round trip between a
      -- command and the microphone. Each statement of a volatile function has a snapshot of its own, so the second
      -- one sees whatever was committed while the first one waited. Null where there is no such meeting.
      CREATE FUNCTION lock_conference(wanted uuid) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('conference:' || wanted, 0));
        RETURN (
          SELECT jsonb_build_object(
            'state', m.state,
            'delegationId', s.delegation_id,
            'personId', s.requested_by_id,
            'filmSlotId', (SELECT f.slot_id FROM slot_film f JOIN speaker_slot x ON x.id = f.slot_id
              WHERE x.meeting_id = wanted AND x.state = 'SPEAKING'),
            'onAir', (SELECT jsonb_object_agg(b.language, b.on_air_id) FROM booth b
              WHERE b.meeting_id = wanted AND b.on_air_id IS NOT NULL),
            'admitted', (SELECT jsonb_agg(jsonb_build_object(
                'identity', p.identity, 'connected', p.connected, 'inForce', p.in_force))
              FROM conference_participant p WHERE p.meeting_id = wanted))
          FROM meeting m
          LEFT JOIN speaker_slot s ON s.meeting_id = m.id AND s.state = 'SPEAKING' AND s.place = 'REMOTE'
          WHERE m.id = wanted);
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP FUNCTION lock_conference(uuid); DROP TABLE slot_film, conference_participant, booth');
  }
}
