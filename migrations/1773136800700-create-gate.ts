import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Badges, the gates at which they are shown, and everything that happened there. */
export class CreateGate1773136800700 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Public keys that codes of badges were signed with; the private one is derived from the installation's secret.
      CREATE TABLE badge_key (
        number smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY CHECK (number BETWEEN 1 AND 255),
        public_key bytea NOT NULL UNIQUE CHECK (length(public_key) = 32)
      );

      -- In the order of changes; commands on one session queue at its desk, so a reader by number misses none of them.
      CREATE SEQUENCE badge_change;

      CREATE TABLE badge (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES registration_desk ON DELETE CASCADE,
        registration_id uuid NOT NULL REFERENCES registration ON DELETE CASCADE,
        serial int NOT NULL CHECK (serial > 0),
        state text NOT NULL CHECK (state IN ('VALID', 'SUSPENDED', 'WITHDRAWN')),
        change bigint NOT NULL DEFAULT nextval('badge_change'),
        issued_at timestamptz NOT NULL DEFAULT now(),
        changed_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (registration_id, serial)
      );
      -- Of all badges of a person at most one lets in, now or again.
      CREATE UNIQUE INDEX badge_of_registration ON badge (registration_id) WHERE state <> 'WITHDRAWN';
      CREATE INDEX badge_changed ON badge (session_id, change);

      CREATE FUNCTION refuse_return_of_badge() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'badge % has ended for good', OLD.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'badge_ends_for_good';
      END $$;
      CREATE TRIGGER badge_ends_for_good BEFORE UPDATE ON badge FOR EACH ROW
        WHEN (OLD.state = 'WITHDRAWN' AND NEW.state <> 'WITHDRAWN') EXECUTE FUNCTION refuse_return_of_badge();

      -- A badge follows its registration, whatever writes it, in the same transaction (GAT-1).
      CREATE FUNCTION keep_badge() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.state = 'APPROVED' THEN
          INSERT INTO badge AS b (id, session_id, registration_id, serial, state)
          SELECT gen_random_uuid(), NEW.session_id, NEW.id, 1 + coalesce(max(serial), 0), 'VALID'
          FROM badge WHERE registration_id = NEW.id
          ON CONFLICT (registration_id) WHERE state <> 'WITHDRAWN'
          DO UPDATE SET state = 'VALID', change = nextval('badge_change'), changed_at = now() WHERE b.state <> 'VALID';
        ELSE
          UPDATE badge SET state = CASE WHEN NEW.state IN ('REJECTED', 'WITHDRAWN') THEN 'WITHDRAWN' ELSE 'SUSPENDED' END,
            change = nextval('badge_change'), changed_at = now()
          WHERE registration_id = NEW.id AND state <> 'WITHDRAWN';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER badge_begins AFTER INSERT ON registration FOR EACH ROW
        WHEN (NEW.state = 'APPROVED') EXECUTE FUNCTION keep_badge();
      CREATE TRIGGER badge_follows AFTER UPDATE OF state ON registration FOR EACH ROW
        WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION keep_badge();

      -- Several phones may serve one gate. Scans at one gate queue at its row.
      CREATE TABLE gate (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        room_id uuid REFERENCES room,
        name jsonb NOT NULL,
        categories text[] NOT NULL DEFAULT '{}',
        hall_only boolean NOT NULL,
        floating boolean NOT NULL,
        capacity int CHECK (capacity BETWEEN 1 AND 100000),
        undo_minutes int NOT NULL CHECK (undo_minutes BETWEEN 0 AND 1440),
        closed boolean NOT NULL,
        version int NOT NULL DEFAULT 1,
        made_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (id, session_id)
      );
      CREATE INDEX gate_of_session ON gate (session_id);

      CREATE TABLE floating_rule (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        category text NOT NULL,
        places int NOT NULL CHECK (places BETWEEN 0 AND 50),
        PRIMARY KEY (session_id, category)
      );

      -- Badges with a number above what the delegation has now stay, and are not given.
      CREATE TABLE floating_badge (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        delegation_id uuid NOT NULL REFERENCES delegation ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        UNIQUE (delegation_id, number)
      );
      CREATE INDEX floating_badge_session ON floating_badge (session_id);

      -- How many floating badges a delegation has: the most that a category of its people gives.
      CREATE FUNCTION floating_places(asked uuid) RETURNS int LANGUAGE sql STABLE AS $$
        SELECT coalesce(max(r.places), 0) FROM delegation d JOIN floating_rule r ON r.session_id = d.session_id
          AND r.category = ANY(CASE d.category WHEN 'MEMBER' THEN ARRAY['MEMBER_STATE'] WHEN 'UN_ENTITY' THEN ARRAY['UN_SYSTEM']
            WHEN 'NON_GOVERNMENTAL_ORGANIZATION' THEN ARRAY['NGO_GENERAL', 'NGO_SPECIAL', 'NGO_ROSTER']
            ELSE ARRAY[d.category] END)
        WHERE d.id = asked
      $$;

      -- Every scan, whatever it came to. The phone makes the id: the same scan is one row, however often it is sent.
      CREATE TABLE gate_scan (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL,
        gate_id uuid NOT NULL,
        direction text NOT NULL CHECK (direction IN ('IN', 'OUT')),
        outcome text NOT NULL CHECK (outcome IN ('ADMITTED', 'LEFT', 'REFUSED')),
        -- SHA-256 of what was read or chosen, to recognise an id that is used twice.
        content bytea NOT NULL,
        registration_id uuid REFERENCES registration ON DELETE SET NULL,
        delegation_id uuid REFERENCES delegation ON DELETE SET NULL,
        floating_badge_id uuid REFERENCES floating_badge ON DELETE SET NULL,
        handed_over_by uuid REFERENCES registration ON DELETE SET NULL,
        refusal jsonb,
        scanned_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        offline boolean NOT NULL,
        by_person uuid REFERENCES person ON DELETE SET NULL,
        override text CHECK (length(override) BETWEEN 1 AND 500),
        -- Of someone who left: since when they had been inside, so that it can be undone.
        entered_at timestamptz,
        undone_at timestamptz,
        undone_by uuid REFERENCES person ON DELETE SET NULL,
        conflict jsonb,
        settled_at timestamptz,
        settled_by uuid REFERENCES person ON DELETE SET NULL,
        settled_note text CHECK (length(settled_note) BETWEEN 1 AND 1000),
        FOREIGN KEY (gate_id, session_id) REFERENCES gate (id, session_id) ON DELETE CASCADE,
        CHECK ((outcome = 'ADMITTED') <= (direction = 'IN')),
        CHECK ((outcome = 'LEFT') <= (direction = 'OUT')),
        CHECK ((outcome = 'REFUSED') = (refusal IS NOT NULL)),
        CHECK (conflict IS NOT NULL OR settled_at IS NULL),
        CHECK (override IS NULL OR outcome = 'ADMITTED')
      );
      CREATE INDEX gate_scan_record ON gate_scan (session_id, scanned_at DESC, id DESC);
      CREATE INDEX gate_scan_at_gate ON gate_scan (gate_id, scanned_at);
      CREATE INDEX gate_scan_of_registration ON gate_scan (registration_id, gate_id, scanned_at);
      CREATE INDEX gate_scan_conflicts ON gate_scan (session_id) WHERE conflict IS NOT NULL AND settled_at IS NULL;

      -- Who is inside. Nobody twice at one gate, one holder for each floating badge.
      CREATE TABLE gate_presence (
        gate_id uuid NOT NULL REFERENCES gate ON DELETE CASCADE,
        registration_id uuid NOT NULL REFERENCES registration ON DELETE CASCADE,
        floating_badge_id uuid UNIQUE REFERENCES floating_badge ON DELETE CASCADE,
        entered_at timestamptz NOT NULL,
        scan_id uuid NOT NULL REFERENCES gate_scan,
        -- Why the capacity does not rule: let in by a supervisor, or gone in while there was no network.
        excess text CHECK (excess IN ('OVERRIDE', 'CONFLICT')),
        PRIMARY KEY (gate_id, registration_id)
      );
      CREATE INDEX gate_presence_registration ON gate_presence (registration_id);
      CREATE INDEX gate_presence_scan ON gate_presence (scan_id);

      CREATE FUNCTION refuse_entry_above_capacity() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE most int;
      BEGIN
        SELECT capacity INTO most FROM gate WHERE id = NEW.gate_id FOR UPDATE;
        IF most IS NOT NULL AND (SELECT count(*) FROM gate_presence WHERE gate_id = NEW.gate_id) >= most THEN
          RAISE EXCEPTION 'gate % has % inside already', NEW.gate_id, most
            USING ERRCODE = 'check_violation', CONSTRAINT = 'gate_presence_within_capacity';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER gate_presence_within_capacity BEFORE INSERT ON gate_presence FOR EACH ROW
        WHEN (NEW.excess IS NULL) EXECUTE FUNCTION refuse_entry_above_capacity();

      -- A room is above its capacity only with a name and a reason, or with a conflict that somebody settles.
      CREATE FUNCTION refuse_unexplained_excess() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM gate_scan s WHERE s.id = NEW.scan_id AND CASE NEW.excess
            WHEN 'OVERRIDE' THEN s.override IS NOT NULL AND s.by_person IS NOT NULL ELSE s.conflict IS NOT NULL END) THEN
          RAISE EXCEPTION 'an entry above the capacity of gate % is not explained', NEW.gate_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'gate_presence_excess_explained';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER gate_presence_excess_explained BEFORE INSERT ON gate_presence FOR EACH ROW
        WHEN (NEW.excess IS NOT NULL) EXECUTE FUNCTION refuse_unexplained_excess();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE gate_presence, gate_scan;
      DROP FUNCTION floating_places(uuid);
      DROP TABLE floating_badge, floating_rule, gate;
      DROP FUNCTION refuse_entry_above_capacity();
      DROP FUNCTION refuse_unexplained_excess();
      DROP TRIGGER badge_follows ON registration;
      DROP TRIGGER badge_begins ON registration;
      DROP TABLE badge, badge_key;
      DROP SEQUENCE badge_change;
      DROP FUNCTION keep_badge();
      DROP FUNCTION refuse_return_of_badge();
    `);
  }
}
