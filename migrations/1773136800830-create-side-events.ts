import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Side events: the call of a session, applications in the order of receipt, their places, the published programme. */
export class CreateSideEvents1773136800830 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Every command that takes a number or a place locks this row, so that commands on one session queue.
      CREATE TABLE side_event_call (
        session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        published boolean NOT NULL DEFAULT false,
        -- Numbers in force, kept here for the guards below; they follow the newest version of the call.
        per_organiser int NOT NULL CHECK (per_organiser BETWEEN 1 AND 20),
        online_at_once int NOT NULL CHECK (online_at_once BETWEEN 0 AND 50),
        -- The last number given and when: the next receipt is later than this one.
        last_number int NOT NULL DEFAULT 0,
        last_received_at timestamptz NOT NULL DEFAULT '-infinity',
        -- Rises with every change of the board; 0 and up, of the programme that was published last.
        board_version int NOT NULL DEFAULT 0,
        last_issue int NOT NULL DEFAULT 0
      );

      -- One row for each version of the call; the newest is in force.
      CREATE TABLE side_event_call_version (
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        call jsonb NOT NULL,
        made_by uuid REFERENCES person ON DELETE SET NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (session_id, version)
      );

      -- Slots of a session do not overlap, so that two events at one time are two events in one slot. One that is no
      -- longer offered stays for what was chosen and published with it.
      CREATE TABLE side_event_slot (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        retired boolean NOT NULL DEFAULT false,
        CHECK (ends_at > starts_at),
        UNIQUE (id, session_id),
        CONSTRAINT side_event_slot_apart EXCLUDE USING gist
          (session_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (NOT retired) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX side_event_slot_session ON side_event_slot (session_id, starts_at);

      CREATE TABLE side_event_room (
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        room_id uuid NOT NULL REFERENCES room,
        seats int NOT NULL CHECK (seats BETWEEN 1 AND 100000),
        equipment text[] NOT NULL DEFAULT '{}',
        retired boolean NOT NULL DEFAULT false,
        PRIMARY KEY (session_id, room_id)
      );

      CREATE TABLE side_event (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        -- The order of receipt; null for a draft.
        number int CHECK (number > 0),
        organiser_class text NOT NULL CHECK (organiser_class IN ('STATE', 'UN_ENTITY', 'INTERGOVERNMENTAL_ORGANIZATION',
          'NON_GOVERNMENTAL_ORGANIZATION')),
        -- A State is the organiser through its delegation; everyone else as the organization that it is.
        delegation_id uuid REFERENCES delegation,
        organisation_id uuid REFERENCES organisation,
        organiser_id uuid GENERATED ALWAYS AS (coalesce(delegation_id, organisation_id)) STORED,
        -- Which of the events that one organiser may have; null when it counts no longer.
        organiser_place int CHECK (organiser_place > 0),
        state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
        title jsonb NOT NULL DEFAULT '{}',
        abstract jsonb NOT NULL DEFAULT '{}',
        -- Keys from the call.
        themes text[] NOT NULL DEFAULT '{}',
        item_id uuid REFERENCES agenda_item ON DELETE SET NULL,
        -- How it serves the mandate of the body, in the organiser's words.
        relevance text NOT NULL DEFAULT '' CHECK (length(relevance) <= 2000),
        mode text CHECK (mode IN ('IN_PERSON', 'HYBRID', 'ONLINE')),
        languages text[] NOT NULL DEFAULT '{}' CHECK (languages <@ '{ar,zh,en,fr,ru,es}'),
        seats int CHECK (seats BETWEEN 1 AND 100000),
        equipment text[] NOT NULL DEFAULT '{}',
        accessibility text NOT NULL DEFAULT '' CHECK (length(accessibility) <= 1000),
        -- Slots in the order of preference.
        preferences uuid[] NOT NULL DEFAULT '{}',
        -- [{ "name", "position" }]
        speakers jsonb NOT NULL DEFAULT '[]',
        contact_name text NOT NULL DEFAULT '' CHECK (length(contact_name) <= 200),
        contact_email citext CHECK (length(contact_email) <= 254),
        -- A State that the event is about, and how it takes part.
        focus_state text REFERENCES state,
        focus_involvement text NOT NULL DEFAULT '' CHECK (length(focus_involvement) <= 2000),
        link text CHECK (length(link) <= 500 AND (link ~ '^https://' OR state = 'DRAFT')),
        made_by uuid REFERENCES person ON DELETE SET NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        submitted_at timestamptz,
        -- Rule and words of a refusal: { "rule", "code", "text" }
        reason jsonb,
        decided_at timestamptz,
        offered_until timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (session_id, number),
        UNIQUE (id, session_id),
        CHECK (num_nonnulls(delegation_id, organisation_id) = 1),
        CHECK ((organiser_class = 'STATE') = (delegation_id IS NOT NULL)),
        CHECK ((number IS NULL) = (submitted_at IS NULL)),
        CHECK (state = 'DRAFT' OR state = 'WITHDRAWN' OR number IS NOT NULL),
        CHECK ((state IN ('SUBMITTED', 'OFFERED', 'ACCEPTED')) = (organiser_place IS NOT NULL)),
        CHECK ((state = 'OFFERED') = (offered_until IS NOT NULL)),
        CHECK (state <> 'REFUSED' OR reason IS NOT NULL)
      );
      -- One event for each organiser, or as many as the call allows: two cannot have the same of its places.
      CREATE UNIQUE INDEX side_event_per_organiser ON side_event (session_id, organiser_id, organiser_place)
        WHERE organiser_place IS NOT NULL;
      CREATE INDEX side_event_order ON side_event (session_id, state, number);
      CREATE INDEX side_event_delegation ON side_event (delegation_id);
      CREATE INDEX side_event_organisation ON side_event (organisation_id);
      CREATE INDEX side_event_offer ON side_event (offered_until) WHERE state = 'OFFERED';

      CREATE FUNCTION refuse_event_above_limit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.organiser_place > (SELECT per_organiser FROM side_event_call WHERE session_id = NEW.session_id) THEN
          RAISE EXCEPTION 'organiser % has as many side events as it may', NEW.organiser_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'side_event_within_limit';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER side_event_within_limit BEFORE INSERT OR UPDATE OF organiser_place ON side_event FOR EACH ROW
        WHEN (NEW.organiser_place IS NOT NULL) EXECUTE FUNCTION refuse_event_above_limit();

      -- What was received when, for ever: the order of receipt is proved by this and by the audit trail.
      CREATE TABLE side_event_receipt (
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        event_id uuid NOT NULL UNIQUE,
        organiser_class text NOT NULL,
        organiser_id uuid NOT NULL,
        received_at timestamptz NOT NULL,
        -- SHA-256 of what was received.
        content bytea NOT NULL CHECK (length(content) = 32),
        PRIMARY KEY (session_id, number),
        FOREIGN KEY (event_id, session_id) REFERENCES side_event (id, session_id) ON DELETE CASCADE
      );
      CREATE FUNCTION refuse_unordered_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM side_event_receipt r WHERE r.session_id = NEW.session_id
            AND (r.number < NEW.number) <> (r.received_at < NEW.received_at)) THEN
          RAISE EXCEPTION 'receipt % is not in the order of time', NEW.number
            USING ERRCODE = 'check_violation', CONSTRAINT = 'side_event_receipt_in_order';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER side_event_receipt_in_order BEFORE INSERT ON side_event_receipt FOR EACH ROW
        EXECUTE FUNCTION refuse_unordered_receipt();
      CREATE TRIGGER side_event_receipt_stays BEFORE UPDATE ON side_event_receipt FOR EACH ROW
        EXECUTE FUNCTION refuse_rewriting();

      CREATE TABLE side_event_cosponsor (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES side_event ON DELETE CASCADE,
        delegation_id uuid REFERENCES delegation,
        organisation_id uuid REFERENCES organisation,
        state text NOT NULL CHECK (state IN ('NAMED', 'ASKED', 'CONFIRMED', 'DECLINED')),
        asked_at timestamptz,
        answered_at timestamptz,
        answered_by uuid REFERENCES person ON DELETE SET NULL,
        CHECK (num_nonnulls(delegation_id, organisation_id) = 1),
        CHECK ((state IN ('CONFIRMED', 'DECLINED')) = (answered_at IS NOT NULL)),
        UNIQUE NULLS NOT DISTINCT (event_id, delegation_id, organisation_id)
      );
      CREATE INDEX side_event_cosponsor_delegation ON side_event_cosponsor (delegation_id);
      CREATE INDEX side_event_cosponsor_organisation ON side_event_cosponsor (organisation_id);

      -- The board as the secretariat works on it. An event has a room, or one of the lines for events online.
      CREATE TABLE side_event_placement (
        event_id uuid PRIMARY KEY,
        session_id uuid NOT NULL,
        slot_id uuid NOT NULL,
        room_id uuid,
        line int CHECK (line > 0),
        -- Times of the slot, so that a room is held once whatever session it is used for.
        during tstzrange NOT NULL,
        -- Put there by hand: a new proposal leaves it where it is.
        fixed boolean NOT NULL,
        placed_by uuid REFERENCES person ON DELETE SET NULL,
        placed_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (event_id, session_id) REFERENCES side_event (id, session_id) ON DELETE CASCADE,
        FOREIGN KEY (slot_id, session_id) REFERENCES side_event_slot (id, session_id),
        FOREIGN KEY (session_id, room_id) REFERENCES side_event_room (session_id, room_id),
        CHECK (num_nonnulls(room_id, line) = 1),
        CONSTRAINT side_event_line_once UNIQUE (slot_id, line) DEFERRABLE INITIALLY DEFERRED,
        CONSTRAINT side_event_room_once EXCLUDE USING gist (room_id WITH =, during WITH &&)
          WHERE (room_id IS NOT NULL) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX side_event_placement_slot ON side_event_placement (slot_id);
      CREATE FUNCTION hold_time_of_slot() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT tstzrange(starts_at, ends_at) INTO STRICT NEW.during FROM side_event_slot WHERE id = NEW.slot_id;
        IF NEW.line > (SELECT online_at_once FROM side_event_call WHERE session_id = NEW.session_id) THEN
          RAISE EXCEPTION 'no line % for events online', NEW.line
            USING ERRCODE = 'check_violation', CONSTRAINT = 'side_event_line_within_limit';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER side_event_placement_time BEFORE INSERT OR UPDATE ON side_event_placement FOR EACH ROW
        EXECUTE FUNCTION hold_time_of_slot();

      -- Automatic proposals: asked for, computed by the worker, accepted or not.
      CREATE TABLE side_event_proposal (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'COMPUTING', 'DONE', 'FAILED', 'ACCEPTED')),
        -- The board that it was computed for; another one must be asked for once that has changed.
        board_version int NOT NULL,
        progress int NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        -- { "placed": [...], "leftOut": [...], "measures": {...} }
        result jsonb,
        attempts int NOT NULL DEFAULT 0,
        asked_by uuid REFERENCES person ON DELETE SET NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        CHECK ((state IN ('DONE', 'ACCEPTED')) <= (result IS NOT NULL)),
        CHECK ((state IN ('DONE', 'FAILED', 'ACCEPTED')) = (finished_at IS NOT NULL))
      );
      CREATE INDEX side_event_proposal_session ON side_event_proposal (session_id, asked_at DESC);

      CREATE TABLE side_event_issue (
        session_id uuid NOT NULL REFERENCES side_event_call ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        issued_at timestamptz NOT NULL DEFAULT now(),
        issued_by uuid REFERENCES person ON DELETE SET NULL,
        -- [{ "kind": "ADDED" | "MOVED" | "CANCELLED" | "RESTORED", "eventId", "title", "from", "to" }]
        changes jsonb NOT NULL,
        PRIMARY KEY (session_id, number)
      );

      -- What the public sees: the events of the programme that was published last. One that is cancelled stays, so that
      -- calendars learn of it.
      CREATE TABLE published_side_event (
        event_id uuid PRIMARY KEY,
        session_id uuid NOT NULL,
        -- The issue of the programme that last changed it.
        issue int NOT NULL,
        slot_id uuid NOT NULL,
        room_id uuid,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        cancelled_at timestamptz,
        -- For calendars (RFC 5545).
        sequence int NOT NULL DEFAULT 0,
        changed_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (event_id, session_id) REFERENCES side_event (id, session_id) ON DELETE CASCADE,
        FOREIGN KEY (session_id, issue) REFERENCES side_event_issue (session_id, number) ON DELETE CASCADE,
        FOREIGN KEY (slot_id, session_id) REFERENCES side_event_slot (id, session_id),
        FOREIGN KEY (session_id, room_id) REFERENCES side_event_room (session_id, room_id),
        CHECK (ends_at > starts_at),
        CONSTRAINT published_side_event_room_once EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (room_id IS NOT NULL AND cancelled_at IS NULL) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX published_side_event_session ON published_side_event (session_id, starts_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE published_side_event, side_event_issue, side_event_proposal, side_event_placement,
        side_event_cosponsor, side_event_receipt, side_event, side_event_room, side_event_slot,
        side_event_call_version, side_event_call;
      DROP FUNCTION hold_time_of_slot();
      DROP FUNCTION refuse_unordered_receipt();
      DROP FUNCTION refuse_event_above_limit();
    `);
  }
}
