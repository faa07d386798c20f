import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of speakers, the floor with its clock, presence, statements, the record of a meeting. */
export class CreateFloor1773136800400 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE speakers_list (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        item_id uuid REFERENCES agenda_item,
        title jsonb,
        state text NOT NULL CHECK (state IN ('PLANNED', 'OPEN', 'CLOSED', 'REOPENED', 'FINISHED')),
        opens_at timestamptz,
        closes_at timestamptz,
        time_limits jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (item_id IS NOT NULL OR title IS NOT NULL),
        CHECK (closes_at > opens_at),
        UNIQUE (id, meeting_id)
      );
      CREATE INDEX speakers_list_meeting ON speakers_list (meeting_id);
      -- FLR-42
      CREATE UNIQUE INDEX speakers_list_one_unfinished ON speakers_list (meeting_id, item_id) WHERE state <> 'FINISHED';
      -- For lists that open and close by themselves.
      CREATE INDEX speakers_list_due ON speakers_list (opens_at, closes_at) WHERE state IN ('PLANNED', 'OPEN');

      CREATE TABLE meeting_floor (
        meeting_id uuid PRIMARY KEY REFERENCES meeting ON DELETE CASCADE,
        active_list_id uuid,
        -- Version of the topic at the last change of the floor, the order or the state: FLR-39.
        decisive_version bigint NOT NULL DEFAULT 0,
        last_record int NOT NULL DEFAULT 0,
        FOREIGN KEY (active_list_id, meeting_id) REFERENCES speakers_list (id, meeting_id)
      );

      CREATE TABLE speaker_slot (
        id uuid PRIMARY KEY,
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        list_id uuid,
        item_id uuid REFERENCES agenda_item,
        kind text NOT NULL CHECK (kind IN ('STATEMENT', 'RIGHT_OF_REPLY', 'POINT_OF_ORDER')),
        delegation_id uuid NOT NULL REFERENCES delegation,
        on_behalf_of jsonb,
        -- The group in one spelling, so that a delegation is listed for it once: FLR-6.
        group_key text,
        speaker text CHECK (length(speaker) <= 200),
        category text NOT NULL CHECK (category IN ('GROUP_CHAIR', 'MEMBER', 'OBSERVER', 'UN_ENTITY',
          'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION', 'PANELLIST')),
        cabinet_rank boolean NOT NULL DEFAULT false,
        place text NOT NULL CHECK (place IN ('IN_HALL', 'REMOTE')),
        state text NOT NULL CHECK (state IN ('REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED', 'SPOKEN', 'ABSENT',
          'WITHDRAWN', 'DENIED')),
        request_number int NOT NULL CHECK (request_number > 0),
        position int CHECK (position > 0),
        held text CHECK (held IN ('MOVED', 'SWAPPED', 'CALLED_ABSENT', 'RETURNED')),
        moved_reason text CHECK (length(moved_reason) <= 500),
        times_absent int NOT NULL DEFAULT 0,
        swap_offered_to uuid REFERENCES speaker_slot,
        reply_number int CHECK (reply_number > 0),
        requested_by_id uuid REFERENCES person,
        requested_at timestamptz NOT NULL,

        -- The clock (FLR-22 to 26): what ran before running_since, and since when it runs; null while it stands.
        given_at timestamptz,
        limit_seconds int,
        extended_seconds int NOT NULL DEFAULT 0,
        warning_seconds int NOT NULL DEFAULT 0,
        used_ms bigint NOT NULL DEFAULT 0,
        running_since timestamptz,
        -- When the floor ends by itself; null where it does not.
        closes_at timestamptz,
        ended_at timestamptz,

        FOREIGN KEY (list_id, meeting_id) REFERENCES speakers_list (id, meeting_id),
        CHECK ((list_id IS NULL) = (kind = 'POINT_OF_ORDER')),
        CHECK ((position IS NOT NULL) = (state = 'WAITING' AND kind <> 'POINT_OF_ORDER')),
        CHECK ((on_behalf_of IS NULL) = (group_key IS NULL)),
        CHECK (state NOT IN ('SPEAKING', 'INTERRUPTED') OR given_at IS NOT NULL),
        CHECK (running_since IS NULL OR state = 'SPEAKING'),
        CHECK (closes_at IS NULL OR running_since IS NOT NULL),
        -- FLR-11: the order of request has no ties; places have none either, once a command is over.
        UNIQUE (list_id, request_number),
        UNIQUE (list_id, kind, position) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX speaker_slot_meeting ON speaker_slot (meeting_id);
      -- What a command reads, and nothing that is over.
      CREATE INDEX speaker_slot_pending ON speaker_slot (meeting_id)
        WHERE state IN ('REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED');
      CREATE INDEX speaker_slot_points_of_order ON speaker_slot (meeting_id, request_number) WHERE kind = 'POINT_OF_ORDER';
      -- FLR-8, FLR-10: statements that the limits of a list count.
      CREATE INDEX speaker_slot_delivered ON speaker_slot (list_id, delegation_id) WHERE state = 'SPOKEN';
      CREATE INDEX speaker_slot_delivered_as ON speaker_slot (list_id, category) WHERE state = 'SPOKEN';
      CREATE INDEX speaker_slot_replies ON speaker_slot (item_id, delegation_id) WHERE kind = 'RIGHT_OF_REPLY';
      CREATE INDEX speaker_slot_due ON speaker_slot (closes_at) WHERE closes_at IS NOT NULL;
      -- FLR-19, FLR-33: one holder, one interrupted speaker.
      CREATE UNIQUE INDEX speaker_slot_one_holder ON speaker_slot (meeting_id) WHERE state = 'SPEAKING';
      CREATE UNIQUE INDEX speaker_slot_one_interrupted ON speaker_slot (meeting_id) WHERE state = 'INTERRUPTED';
      -- FLR-6, FLR-28, FLR-31: one pending request of a delegation.
      CREATE UNIQUE INDEX speaker_slot_one_pending ON speaker_slot (list_id, kind, delegation_id, group_key)
        NULLS NOT DISTINCT WHERE kind <> 'POINT_OF_ORDER' AND state IN ('REQUESTED', 'WAITING', 'SPEAKING', 'INTERRUPTED');
      CREATE UNIQUE INDEX speaker_slot_one_point_of_order ON speaker_slot (meeting_id, delegation_id)
        WHERE kind = 'POINT_OF_ORDER' AND state IN ('WAITING', 'SPEAKING');

      CREATE TABLE slot_statement (
        slot_id uuid PRIMARY KEY REFERENCES speaker_slot ON DELETE CASCADE,
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        text text NOT NULL CHECK (length(text) BETWEEN 1 AND 100000),
        attached_at timestamptz NOT NULL,
        attached_by_id uuid REFERENCES person
      );

      CREATE TABLE meeting_presence (
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        delegation_id uuid NOT NULL REFERENCES delegation,
        attendance text NOT NULL CHECK (attendance IN ('IN_HALL', 'REMOTE', 'ABSENT')),
        noted_at timestamptz NOT NULL,
        PRIMARY KEY (meeting_id, delegation_id)
      );

      CREATE TABLE meeting_record (
        meeting_id uuid NOT NULL REFERENCES meeting,
        number int NOT NULL CHECK (number > 0),
        at timestamptz NOT NULL,
        kind text NOT NULL,
        params jsonb NOT NULL,
        slot_id uuid REFERENCES speaker_slot,
        actor_id uuid REFERENCES person,
        actor_name text,
        PRIMARY KEY (meeting_id, number)
      );
      CREATE TRIGGER meeting_record_append_only BEFORE UPDATE OR DELETE ON meeting_record
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER meeting_record_no_truncate BEFORE TRUNCATE ON meeting_record
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
      -- Running numbers without gaps, whoever writes.
      CREATE FUNCTION number_record_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM meeting_record WHERE meeting_id = NEW.meeting_id) THEN
          RAISE EXCEPTION 'line % of the record is out of its order', NEW.number USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER meeting_record_gapless BEFORE INSERT ON meeting_record
        FOR EACH ROW EXECUTE FUNCTION number_record_line();

      -- FLR-18, FLR-41: nobody has the floor unless the meeting is open; delegations are of the meeting's session.
      CREATE FUNCTION guard_floor() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        m record;
      BEGIN
        SELECT state, session_id INTO m FROM meeting WHERE id = NEW.meeting_id FOR SHARE;
        IF NEW.state = 'SPEAKING' AND m.state <> 'OPEN' THEN
          RAISE EXCEPTION 'FLR-18: the meeting is not open' USING ERRCODE = 'check_violation';
        END IF;
        IF m.session_id <> (SELECT session_id FROM delegation WHERE id = NEW.delegation_id) THEN
          RAISE EXCEPTION 'FLR-41: the delegation is of another session' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER speaker_slot_guard BEFORE INSERT OR UPDATE OF state, meeting_id, delegation_id ON speaker_slot
        FOR EACH ROW EXECUTE FUNCTION guard_floor();
      CREATE FUNCTION guard_meeting_floor() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM speaker_slot WHERE meeting_id = NEW.id AND state = 'SPEAKING') THEN
          RAISE EXCEPTION 'FLR-18: somebody has the floor' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER meeting_floor_guard BEFORE UPDATE OF state ON meeting
        FOR EACH ROW WHEN (NEW.state <> 'OPEN') EXECUTE FUNCTION guard_meeting_floor();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER meeting_floor_guard ON meeting;
      DROP TABLE meeting_record, meeting_presence, slot_statement, speaker_slot, meeting_floor, speakers_list;
      DROP FUNCTION guard_meeting_floor();
      DROP FUNCTION guard_floor();
      DROP FUNCTION number_record_line();
    `);
  }
}
