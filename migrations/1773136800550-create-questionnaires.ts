import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires: drafts, published versions that never change, and answers to them. */
export class CreateQuestionnaires1773136800550 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE questionnaire (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        title jsonb NOT NULL,
        draft jsonb NOT NULL,
        -- Counts the amendments of the draft, so that two who amend at once notice each other.
        draft_version int NOT NULL DEFAULT 1 CHECK (draft_version > 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX questionnaire_session ON questionnaire (session_id);

      CREATE TABLE questionnaire_version (
        questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
        version int NOT NULL CHECK (version > 0),
        definition jsonb NOT NULL,
        published_by uuid REFERENCES person ON DELETE SET NULL,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (questionnaire_id, version)
      );

      -- A published version is what people have answered to. It goes only with the whole questionnaire.
      CREATE FUNCTION refuse_change_of_published_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM questionnaire WHERE id = OLD.questionnaire_id) THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION 'version % of questionnaire % is published', OLD.version, OLD.questionnaire_id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'questionnaire_version_unchanged';
      END $$;
      CREATE TRIGGER questionnaire_version_unchanged
        BEFORE DELETE OR UPDATE OF questionnaire_id, version, definition, published_at ON questionnaire_version
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_version();

      -- The answers for one subject, which another library owns: a registration.
      CREATE TABLE answer_set (
        id uuid PRIMARY KEY,
        questionnaire_id uuid NOT NULL,
        version int NOT NULL,
        subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z][a-zA-Z]{1,39}$'),
        subject_id uuid NOT NULL,
        answers jsonb NOT NULL,
        -- Apart, so that no query for the others reads them by mistake.
        sensitive_answers jsonb NOT NULL,
        -- Who gave those, and may therefore see them again.
        sensitive_by uuid REFERENCES person ON DELETE SET NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (subject_kind, subject_id, questionnaire_id),
        FOREIGN KEY (questionnaire_id, version) REFERENCES questionnaire_version ON DELETE CASCADE
      );
      CREATE INDEX answer_set_version ON answer_set (questionnaire_id, version);

      CREATE TABLE answer_file (
        answer_set_id uuid NOT NULL REFERENCES answer_set ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES stored_file,
        sensitive boolean NOT NULL,
        PRIMARY KEY (answer_set_id, file_id)
      );
      CREATE INDEX answer_file_file ON answer_file (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE answer_file, answer_set, questionnaire_version, questionnaire;
      DROP FUNCTION refuse_change_of_published_version();
    `);
  }
}
