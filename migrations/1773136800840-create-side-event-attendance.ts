import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who attends a side event, and the room in which it is held online. */
export class CreateSideEventAttendance1773136800840 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- One row for each event that somebody registered for or that was set up; commands on an event's places lock it.
      CREATE TABLE side_event_attendance (
        event_id uuid PRIMARY KEY REFERENCES side_event ON DELETE CASCADE,
        takes_registrations boolean NOT NULL DEFAULT true,
        door_minutes int NOT NULL DEFAULT 15 CHECK (door_minutes BETWEEN 0 AND 60),
        -- Null where there is no limit.
        hall_capacity int CHECK (hall_capacity > 0),
        online_capacity int CHECK (online_capacity > 0),
        -- Counted by the trigger below, so that the two checks hold whatever a program does.
        hall_placed int NOT NULL DEFAULT 0,
        online_placed int NOT NULL DEFAULT 0,
        last_number int NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT side_event_hall_holds CHECK (hall_placed >= 0 AND hall_placed <= coalesce(hall_capacity, hall_placed)),
        CONSTRAINT side_event_line_holds
          CHECK (online_placed >= 0 AND online_placed <= coalesce(online_capacity, online_placed))
      );

      CREATE TABLE side_event_attendee (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES side_event_attendance ON DELETE CASCADE,
        -- Null for somebody without an account.
        person_id uuid REFERENCES person ON DELETE SET NULL,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        email citext NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
        organization text NOT NULL DEFAULT '' CHECK (length(organization) <= 200),
        needs text NOT NULL DEFAULT '' CHECK (length(needs) <= 500),
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        way text NOT NULL CHECK (way IN ('HALL', 'ONLINE')),
        state text NOT NULL CHECK (state IN ('UNCONFIRMED', 'WAITING', 'PLACED', 'CANCELLED')),
        -- Place in the order of confirmation.
        number int CHECK (number > 0),
        -- Opens the page of this one registration; only ever in mails to its address.
        secret text NOT NULL UNIQUE CHECK (length(secret) = 43),
        asked_at timestamptz NOT NULL,
        mailed_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        placed_at timestamptz,
        cancelled_at timestamptz,
        checked_in_at timestamptz,
        UNIQUE (event_id, number),
        CHECK (state IN ('UNCONFIRMED', 'CANCELLED') OR number IS NOT NULL),
        CHECK ((state = 'PLACED') = (placed_at IS NOT NULL)),
        CHECK ((state = 'CANCELLED') = (cancelled_at IS NOT NULL)),
        CHECK (checked_in_at IS NULL OR (state = 'PLACED' AND way = 'HALL'))
      );
      -- One registration for an address; after it was cancelled, another.
      CREATE UNIQUE INDEX side_event_attendee_once ON side_event_attendee (event_id, email) WHERE state <> 'CANCELLED';
      CREATE INDEX side_event_attendee_line ON side_event_attendee (event_id, way, state, number);
      CREATE INDEX side_event_attendee_person ON side_event_attendee (person_id) WHERE person_id IS NOT NULL;

      CREATE FUNCTION count_attendees() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE side_event_attendance a SET
          hall_placed = (SELECT count(*) FROM side_event_attendee
            WHERE event_id = a.event_id AND way = 'HALL' AND state = 'PLACED'),
          online_placed = (SELECT count(*) FROM side_event_attendee
            WHERE event_id = a.event_id AND way = 'ONLINE' AND state = 'PLACED')
        WHERE a.event_id = coalesce(NEW.event_id, OLD.event_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER side_event_attendee_counted AFTER INSERT OR UPDATE OF state, way OR DELETE ON side_event_attendee
        FOR EACH ROW EXECUTE FUNCTION count_attendees();

      CREATE TABLE side_event_reminder (
        attendee_id uuid NOT NULL REFERENCES side_event_attendee ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('DAY', 'HOUR')),
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (attendee_id, kind)
      );

      CREATE TABLE side_event_gathering (
        event_id uuid PRIMARY KEY REFERENCES side_event ON DELETE CASCADE,
        ended_at timestamptz,
        recording text NOT NULL DEFAULT 'OFF' CHECK (recording IN ('OFF', 'ASKED', 'ON')),
        CHECK (ended_at IS NULL OR recording = 'OFF')
      );

      CREATE TABLE side_event_guest (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES side_event_gathering ON DELETE CASCADE,
        attendee_id uuid UNIQUE REFERENCES side_event_attendee ON DELETE CASCADE,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        organization text NOT NULL DEFAULT '' CHECK (length(organization) <= 200),
        part text NOT NULL CHECK (part IN ('HOST', 'COHOST', 'PANELLIST', 'ATTENDEE')),
        standing text NOT NULL CHECK (standing IN ('WAITING', 'ADMITTED', 'DISMISSED')),
        microphone boolean NOT NULL DEFAULT false,
        hand_raised_at timestamptz,
        consent text NOT NULL DEFAULT 'NONE' CHECK (consent IN ('NONE', 'GIVEN', 'DECLINED')),
        arrived_at timestamptz NOT NULL,
        -- When the page was heard of last; in the room the SFU knows better.
        seen_at timestamptz NOT NULL,
        connected boolean NOT NULL DEFAULT false,
        -- What the SFU was last told, so that a change is found without asking it for everybody in the room.
        in_force text NOT NULL DEFAULT '',
        UNIQUE (event_id, person_id),
        CHECK (num_nonnulls(attendee_id, person_id) > 0),
        CHECK (standing = 'ADMITTED' OR NOT microphone AND hand_raised_at IS NULL)
      );
      CREATE INDEX side_event_guest_event ON side_event_guest (event_id);

      -- Every answer to the question whether one may be recorded, for ever.
      CREATE TABLE side_event_recording_answer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        guest_id uuid NOT NULL REFERENCES side_event_guest ON DELETE CASCADE,
        answer text NOT NULL CHECK (answer IN ('GIVEN', 'DECLINED')),
        answered_at timestamptz NOT NULL
      );
      CREATE INDEX side_event_recording_answer_guest ON side_event_recording_answer (guest_id);
      CREATE TRIGGER side_event_recording_answer_stays BEFORE UPDATE ON side_event_recording_answer FOR EACH ROW
        EXECUTE FUNCTION refuse_rewriting();

      -- When was recorded; the recording itself is made and kept by the host.
      CREATE TABLE side_event_recording (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES side_event_gathering ON DELETE CASCADE,
        started_at timestamptz NOT NULL,
        ended_at timestamptz CHECK (ended_at >= started_at),
        consents int NOT NULL CHECK (consents > 0)
      );
      CREATE UNIQUE INDEX side_event_recording_once ON side_event_recording (event_id) WHERE ended_at IS NULL;

      -- The last word on consent: nobody who has not given it is in a room that is recorded.
      CREATE FUNCTION refuse_recording_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM side_event_guest WHERE event_id = NEW.event_id AND standing = 'ADMITTED' AND connected
            AND consent <> 'GIVEN') THEN
          RAISE EXCEPTION 'not everybody in the room has consented'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'side_event_recording_consented';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER side_event_recording_consented BEFORE INSERT ON side_event_recording FOR EACH ROW
        EXECUTE FUNCTION refuse_recording_without_consent();

      -- Waits for the lock of the event's room at the SFU, then reads who is in it; each statement of a volatile
      -- function sees what was committed while the one before it waited.
      CREATE FUNCTION lock_gathering(wanted uuid) RETURNS jsonb LANGUAGE plpgsql VOLATILE AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('gathering:' || wanted, 0));
        RETURN (
          SELECT jsonb_build_object(
            'startsAt', p.starts_at, 'endsAt', p.ends_at, 'doorMinutes', coalesce(a.door_minutes, 15),
            'endedAt', coalesce(g.ended_at, p.cancelled_at), 'recording', g.recording,
            'guests', (SELECT jsonb_agg(jsonb_build_object('id', u.id, 'part', u.part, 'standing', u.standing,
                'microphone', u.microphone, 'connected', u.connected, 'inForce', u.in_force))
              FROM side_event_guest u WHERE u.event_id = wanted))
          FROM side_event_gathering g JOIN published_side_event p ON p.event_id = g.event_id
          LEFT JOIN side_event_attendance a ON a.event_id = g.event_id
          WHERE g.event_id = wanted);
      END $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION lock_gathering(uuid);
      DROP TABLE side_event_recording, side_event_recording_answer, side_event_guest, side_event_gathering,
        side_event_reminder, side_event_attendee, side_event_attendance;
      DROP FUNCTION refuse_recording_without_consent(), count_attendees();
    `);
  }
}
