import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registration for sessions: its rules in versions, letters, people, and the places that quotas have. */
export class CreateRegistration1773136800600 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Every command that takes, frees or counts places locks this row, so that commands on one session queue.
      CREATE TABLE registration_desk (
        session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        published boolean NOT NULL DEFAULT false,
        last_number int NOT NULL DEFAULT 0,
        -- The smallest number of people that statistics show by sex.
        smallest_cell int NOT NULL DEFAULT 5 CHECK (smallest_cell BETWEEN 2 AND 100)
      );

      -- One row for each version of the rules; the newest is in force.
      CREATE TABLE registration_profile (
        session_id uuid NOT NULL REFERENCES registration_desk ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        profile jsonb NOT NULL,
        made_by uuid REFERENCES person ON DELETE SET NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (session_id, version)
      );

      -- The quotas in force. A lowered number keeps the places already taken: the limit rules new ones only.
      CREATE TABLE quota (
        session_id uuid NOT NULL REFERENCES registration_desk ON DELETE CASCADE,
        key text NOT NULL CHECK (key ~ '^[a-z0-9-]{2,40}$'),
        places int NOT NULL CHECK (places >= 0),
        PRIMARY KEY (session_id, key)
      );

      CREATE TABLE registration_letter (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        delegation_id uuid NOT NULL REFERENCES delegation ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('NOTE_VERBALE', 'SIGNED_LETTER')),
        reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
        dated date NOT NULL,
        file_id uuid NOT NULL REFERENCES stored_file,
        uploaded_by uuid REFERENCES person ON DELETE SET NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (id, session_id)
      );
      CREATE INDEX registration_letter_file ON registration_letter (file_id);
      CREATE INDEX registration_letter_delegation ON registration_letter (delegation_id, uploaded_at DESC);

      CREATE TABLE registration (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES registration_desk ON DELETE CASCADE,
        -- In the order of submission; the published order of the waiting list follows it.
        number int CHECK (number > 0),
        delegation_id uuid REFERENCES delegation,
        person_id uuid REFERENCES person ON DELETE SET NULL,
        category text NOT NULL CHECK (category IN ('MEMBER_STATE', 'OBSERVER_STATE', 'NON_MEMBER_STATE', 'UN_SYSTEM',
          'SPECIALIZED_AGENCY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NGO_GENERAL', 'NGO_SPECIAL', 'NGO_ROSTER', 'EXPERT',
          'MEDIA', 'HOST_COUNTRY', 'SECRETARIAT')),
        family_name text NOT NULL CHECK (length(family_name) BETWEEN 1 AND 100),
        given_name text NOT NULL CHECK (length(given_name) BETWEEN 1 AND 100),
        -- The same for every spelling and script of a name (REG-13).
        name_key text NOT NULL,
        title text CHECK (length(title) BETWEEN 1 AND 40),
        function text NOT NULL CHECK (function IN ('HEAD', 'DEPUTY_HEAD', 'ALTERNATE', 'ADVISER', 'OBSERVER')),
        position text CHECK (length(position) BETWEEN 1 AND 200),
        email citext CHECK (length(email) BETWEEN 3 AND 254),
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        sex text CHECK (sex IN ('FEMALE', 'MALE', 'OTHER')),
        nationality text CHECK (nationality ~ '^[A-Z]{3}$'),
        photo_id uuid REFERENCES stored_file,
        participations text[] NOT NULL CHECK (cardinality(participations) > 0
          AND participations <@ '{IN_HALL,PLENARY_SPEAKER,COMMITTEE_SPEAKER,ONLINE_OBSERVER}'),
        days date[] NOT NULL DEFAULT '{}',
        letter_id uuid,
        state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'WAITING', 'ON_HOLD', 'RETURNED', 'APPROVED',
          'REJECTED', 'WITHDRAWN')),
        reason jsonb,
        answer_by timestamptz,
        replaced_by uuid REFERENCES registration DEFERRABLE INITIALLY DEFERRED,
        -- What the secretariat saw when it approved, to compare with what is there now.
        approved jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        submitted_at timestamptz,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        FOREIGN KEY (letter_id, session_id) REFERENCES registration_letter (id, session_id),
        UNIQUE (session_id, number),
        CHECK (state = 'DRAFT' OR number IS NOT NULL OR state = 'WITHDRAWN'),
        CHECK (state <> 'RETURNED' OR answer_by IS NOT NULL),
        CHECK (replaced_by IS NULL OR state = 'WITHDRAWN')
      );
      CREATE INDEX registration_queue ON registration (session_id, state, number);
      CREATE INDEX registration_delegation ON registration (delegation_id);
      CREATE INDEX registration_name_key ON registration (session_id, name_key);
      -- Nobody is registered twice in a session.
      CREATE UNIQUE INDEX registration_person ON registration (person_id, session_id)
        WHERE state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN');
      CREATE INDEX registration_of_person ON registration (person_id);
      CREATE INDEX registration_letter_used ON registration (letter_id);
      CREATE INDEX registration_photo ON registration (photo_id);
      CREATE INDEX registration_answer_by ON registration (answer_by) WHERE state = 'RETURNED';
      -- One head in each delegation.
      CREATE UNIQUE INDEX registration_head ON registration (delegation_id)
        WHERE function = 'HEAD' AND state NOT IN ('DRAFT', 'REJECTED', 'WITHDRAWN');

      -- Passport data, apart from all else: one query reads them, and each of its readings is in the audit trail.
      CREATE TABLE registration_passport (
        registration_id uuid PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
        number text NOT NULL CHECK (number ~ '^[A-Z0-9]{5,20}$'),
        issued_by text NOT NULL CHECK (issued_by ~ '^[A-Z]{3}$'),
        born_on date NOT NULL,
        expires_on date NOT NULL CHECK (expires_on > born_on),
        given_by uuid REFERENCES person ON DELETE SET NULL,
        given_at timestamptz NOT NULL DEFAULT now()
      );

      -- When the focal points of a delegation were asked for what is missing.
      CREATE TABLE nomination_reminder (
        delegation_id uuid NOT NULL REFERENCES delegation ON DELETE CASCADE,
        sent_at timestamptz NOT NULL,
        sent_by uuid REFERENCES person ON DELETE SET NULL,
        PRIMARY KEY (delegation_id, sent_at)
      );

      -- A place of a quota, by its number: two people cannot have the same one, and none has a number above the limit.
      -- Within: the delegation, category or day; empty for the whole session.
      CREATE TABLE quota_place (
        session_id uuid NOT NULL,
        quota_key text NOT NULL,
        within text NOT NULL,
        place int NOT NULL CHECK (place > 0),
        registration_id uuid NOT NULL REFERENCES registration ON DELETE CASCADE,
        PRIMARY KEY (session_id, quota_key, within, place),
        UNIQUE (registration_id, quota_key, within),
        FOREIGN KEY (session_id, quota_key) REFERENCES quota (session_id, key)
      );

      CREATE FUNCTION refuse_place_above_quota() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.place > (SELECT places FROM quota WHERE session_id = NEW.session_id AND key = NEW.quota_key FOR SHARE) THEN
          RAISE EXCEPTION 'place % of quota % is above its limit', NEW.place, NEW.quota_key
            USING ERRCODE = 'check_violation', CONSTRAINT = 'quota_place_within_limit';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER quota_place_within_limit BEFORE INSERT OR UPDATE OF place ON quota_place
        FOR EACH ROW EXECUTE FUNCTION refuse_place_above_quota();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE nomination_reminder, quota_place, registration_passport, registration, registration_letter, quota, registration_profile, registration_desk;
      DROP FUNCTION refuse_place_above_quota();
    `);
  }
}
