import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions to addresses of record, and accreditation for conferences of parties. */
export class CreateOrganisationWork1773136800805 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Whether somebody acts for an organization, asked at its address of record. The token is in the mail only.
      CREATE TABLE organisation_confirmation (
        token_hash bytea PRIMARY KEY,
        link_id uuid NOT NULL UNIQUE REFERENCES organisation_link ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      );

      -- Rules of a conference for one session, with the list that is being made.
      CREATE TABLE accreditation_list (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        symbol text NOT NULL UNIQUE CHECK (length(symbol) BETWEEN 1 AND 60),
        circulated_on date NOT NULL,
        objections_until date NOT NULL,
        PRIMARY KEY (session_id, number),
        CHECK (objections_until > circulated_on)
      );

      CREATE TABLE accreditation (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        route text NOT NULL CHECK (route IN ('BUREAU', 'LIST')),
        state text NOT NULL CHECK (state IN ('ASKED', 'LISTED', 'OBJECTED', 'ACCORDED', 'REFUSED', 'WITHDRAWN')),
        -- What the organization says about its relevance to the conference.
        relevance text NOT NULL CHECK (length(relevance) BETWEEN 1 AND 2000),
        list_number int,
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by text CHECK (decided_by IN ('BUREAU', 'NO_OBJECTION', 'CONFERENCE')),
        note text CHECK (length(note) BETWEEN 1 AND 500),
        -- False for what was entered for practice.
        confirmed boolean NOT NULL DEFAULT true,
        version int NOT NULL DEFAULT 1,
        FOREIGN KEY (session_id, list_number) REFERENCES accreditation_list,
        CHECK (route = 'LIST' OR list_number IS NULL),
        CHECK (state NOT IN ('LISTED', 'OBJECTED') OR list_number IS NOT NULL),
        CHECK ((state IN ('ACCORDED', 'REFUSED')) = (decided_by IS NOT NULL))
      );
      CREATE UNIQUE INDEX accreditation_once ON accreditation (session_id, organisation_id)
        WHERE state <> 'WITHDRAWN';
      CREATE INDEX accreditation_organisation ON accreditation (organisation_id);

      CREATE TABLE accreditation_objection (
        accreditation_id uuid NOT NULL REFERENCES accreditation ON DELETE CASCADE,
        delegation_id uuid NOT NULL REFERENCES delegation ON DELETE CASCADE,
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
        at timestamptz NOT NULL,
        PRIMARY KEY (accreditation_id, delegation_id)
      );

      -- Objections are those of States of the same session, against what is on a list.
      CREATE FUNCTION check_accreditation_objection() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM accreditation a JOIN delegation d ON d.session_id = a.session_id
          WHERE a.id = NEW.accreditation_id AND d.id = NEW.delegation_id AND d.state_iso3 IS NOT NULL
            AND a.state IN ('LISTED', 'OBJECTED'))
        THEN
          RAISE EXCEPTION 'only a State of the session objects, to a listed organization' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER accreditation_objection_lawful BEFORE INSERT OR UPDATE ON accreditation_objection
        FOR EACH ROW EXECUTE FUNCTION check_accreditation_objection();

      -- Nothing is accorded for want of objection that somebody objected to, and no list changes once circulated.
      CREATE FUNCTION check_accreditation() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.decided_by = 'NO_OBJECTION'
          AND EXISTS (SELECT FROM accreditation_objection WHERE accreditation_id = NEW.id)
        THEN
          RAISE EXCEPTION 'a State has objected' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.list_number IS NOT NULL AND NEW.list_number IS DISTINCT FROM OLD.list_number THEN
          RAISE EXCEPTION 'a circulated list is not changed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER accreditation_lawful BEFORE UPDATE ON accreditation
        FOR EACH ROW EXECUTE FUNCTION check_accreditation();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE accreditation_objection, accreditation, accreditation_list, organisation_confirmation;
      DROP FUNCTION check_accreditation_objection, check_accreditation;
    `);
  }
}
