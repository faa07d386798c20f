import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, passwords, sign-ins, links, roles, and the audit trail that nobody can rewrite. */
export class CreateAccess1773136800100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        email citext NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        state text NOT NULL CHECK (state IN ('INVITED', 'ACTIVE', 'SUSPENDED')),
        password_hash text,
        calendar_secret text NOT NULL UNIQUE,
        last_signed_in_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1
      );

      CREATE TABLE sign_in (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        token_hash bytea NOT NULL UNIQUE,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        -- Moves on with use, never past the end.
        expires_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CHECK (expires_at <= ends_at)
      );
      CREATE INDEX sign_in_person ON sign_in (person_id);

      CREATE TABLE password_link (
        token_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD')),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX password_link_person ON password_link (person_id);

      -- Browsers in which the person has signed in before; failures elsewhere do not slow them down.
      CREATE TABLE known_browser (
        token_hash bytea NOT NULL,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (token_hash, person_id)
      );
      CREATE INDEX known_browser_person ON known_browser (person_id);

      -- The subject is a digest of what is counted (account with network, network, known browser), never the address.
      CREATE TABLE sign_in_failure (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        subject bytea NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_failure_recent ON sign_in_failure (subject, at);
      CREATE INDEX sign_in_failure_age ON sign_in_failure (at);

      CREATE TABLE role_assignment (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('ADMINISTRATOR', 'SECRETARIAT', 'CHAIR', 'DELEGATE', 'FOCAL_POINT',
          'INTERPRETER', 'TECHNICIAN', 'OBSERVER', 'REPRESENTATIVE')),
        scope text NOT NULL CHECK (scope IN ('INSTALLATION', 'BODY', 'SESSION', 'DELEGATION', 'ORGANISATION')),
        scope_id uuid,
        -- The chain of the scope, as it stood when the role was given; it does not change afterwards.
        body_id uuid,
        session_id uuid,
        delegation_id uuid,
        organisation_id uuid,
        language text CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((role = 'INTERPRETER') = (language IS NOT NULL)),
        CHECK (CASE scope
          WHEN 'INSTALLATION' THEN num_nonnulls(scope_id, body_id, session_id, delegation_id, organisation_id) = 0
          WHEN 'BODY' THEN scope_id = body_id AND num_nonnulls(session_id, delegation_id, organisation_id) = 0
          WHEN 'SESSION' THEN scope_id = session_id AND body_id IS NOT NULL
            AND num_nonnulls(delegation_id, organisation_id) = 0
          WHEN 'DELEGATION' THEN scope_id = delegation_id AND body_id IS NOT NULL AND session_id IS NOT NULL
            AND organisation_id IS NULL
          WHEN 'ORGANISATION' THEN scope_id = organisation_id AND num_nonnulls(body_id, session_id, delegation_id) = 0
        END),
        UNIQUE NULLS NOT DISTINCT (person_id, role, scope, scope_id, language)
      );
      CREATE INDEX role_assignment_scope ON role_assignment (scope_id, role);
      CREATE INDEX role_assignment_session ON role_assignment (session_id);

      -- What people are told within the application; the sentence is made when it is read, in the reader's language.
      CREATE TABLE notice (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        message text NOT NULL,
        params jsonb NOT NULL,
        link text NOT NULL CHECK (link ~ '^/[a-z]'),
        at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notice_of_person ON notice (person_id, at DESC);
      CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;
      CREATE INDEX notice_age ON notice (at);

      CREATE TABLE audit_entry (
        number bigint PRIMARY KEY,
        -- To the millisecond, as it goes into the hash.
        at timestamptz(3) NOT NULL,
        actor_id uuid,
        actor_name text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        params jsonb NOT NULL,
        changes jsonb NOT NULL,
        rule text,
        request_id text,
        previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
        hash bytea NOT NULL UNIQUE CHECK (length(hash) = 32)
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, number);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id, number);

      -- Where the chain ends: without it, entries cut off at the end would not be missed.
      CREATE TABLE audit_head (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        number bigint NOT NULL,
        hash bytea NOT NULL
      );
      INSERT INTO audit_head (number, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

      -- Every command appends, and the locked head makes them wait for one another until commit. So this is one
      -- statement, the last before the commit; the digests of the entries are computed before.
      -- Hash of an entry: SHA-256 of the hash before, the number (8 bytes, big-endian) and the entry's digest.
      CREATE FUNCTION append_audit_entries(entries jsonb, digests bytea[]) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE
        head audit_head;
        entry jsonb;
        before bytea;
      BEGIN
        SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
        FOR i IN 1 .. array_length(digests, 1) LOOP
          entry := entries -> (i - 1);
          before := head.hash;
          head.number := head.number + 1;
          head.hash := sha256(before || int8send(head.number) || digests[i]);
          INSERT INTO audit_entry (number, at, actor_id, actor_name, action, subject_type, subject_id, params, changes,
            rule, request_id, previous_hash, hash)
          VALUES (head.number, (entry ->> 'at')::timestamptz, (entry ->> 'actorId')::uuid, entry ->> 'actorName',
            entry ->> 'action', entry ->> 'subjectType', entry ->> 'subjectId', entry -> 'params', entry -> 'changes',
            entry ->> 'rule', entry ->> 'requestId', before, head.hash);
        END LOOP;
        UPDATE audit_head SET number = head.number, hash = head.hash;
        RETURN head.number;
      END $$;

      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP FUNCTION append_audit_entries(jsonb, bytea[]);
      DROP TABLE audit_head, audit_entry, notice, role_assignment, sign_in_failure, known_browser, password_link, sign_in, person;
      DROP FUNCTION refuse_rewriting();
    `);
  }
}
