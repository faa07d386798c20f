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
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER badge_follows ON registration;
      DROP TRIGGER badge_begins ON registration;
      DROP TABLE badge, badge_key;
      DROP SEQUENCE badge_change;
      DROP FUNCTION keep_badge();
      DROP FUNCTION refuse_return_of_badge();
    `);
  }
}
