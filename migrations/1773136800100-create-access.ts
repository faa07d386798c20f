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
        expires_at timestamptz NOT NULL
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

      CREATE TABLE sign_in_failure (
        subject text NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sign_in_failure_recent ON sign_in_failure (subject, at);

      CREATE TABLE role_assignment (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        role text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('INSTALLATION', 'BODY', 'SESSION', 'DELEGATION')),
        scope_id uuid,
        language text CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((scope = 'INSTALLATION') = (scope_id IS NULL)),
        UNIQUE NULLS NOT DISTINCT (person_id, role, scope, scope_id, language)
      );
      CREATE INDEX role_assignment_scope ON role_assignment (scope_id, role);

      CREATE TABLE audit_entry (
        number bigint PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid,
        actor_name text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        params jsonb NOT NULL,
        changes jsonb NOT NULL,
        rule text,
        request_id text,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL UNIQUE
      );
      CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, number);
      CREATE INDEX audit_entry_actor ON audit_entry (actor_id, number);

      CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER audit_entry_no_truncate BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE audit_entry, role_assignment, sign_in_failure, password_link, sign_in, person;
      DROP FUNCTION refuse_rewriting();
    `);
  }
}
