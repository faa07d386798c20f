import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Written and video statements of organizations. */
export class CreateStatements1773136800820 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE statement_rules (
        session_id uuid PRIMARY KEY REFERENCES session ON DELETE CASCADE,
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL,
        -- Of the original.
        languages text[] NOT NULL CHECK (languages <> '{}' AND languages <@ '{ar,zh,en,fr,ru,es}'),
        characters_per_word numeric(4, 2) NOT NULL CHECK (characters_per_word BETWEEN 1 AND 5),
        ratio_confirmed boolean NOT NULL DEFAULT false,
        counts_footnotes boolean NOT NULL DEFAULT true,
        -- Days that a returned statement can be submitted again after the window.
        return_days int NOT NULL DEFAULT 7 CHECK (return_days BETWEEN 0 AND 60),
        video_seconds int NOT NULL DEFAULT 180 CHECK (video_seconds BETWEEN 10 AND 3600),
        source text NOT NULL,
        version int NOT NULL DEFAULT 1,
        CHECK (closes_at > opens_at)
      );

      CREATE TABLE statement_limit (
        session_id uuid NOT NULL REFERENCES statement_rules ON DELETE CASCADE,
        status text NOT NULL CHECK (status IN ('GENERAL', 'SPECIAL', 'ROSTER')),
        words int NOT NULL CHECK (words BETWEEN 50 AND 20000),
        on_invitation boolean NOT NULL DEFAULT false,
        source text NOT NULL,
        PRIMARY KEY (session_id, status)
      );

      CREATE TABLE statement_invitation (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        invited_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, organisation_id)
      );

      CREATE TABLE written_statement (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        item_id uuid REFERENCES agenda_item,
        state text NOT NULL DEFAULT 'DRAFT'
          CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'ISSUED', 'WITHDRAWN')),
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        title text NOT NULL CHECK (length(title) <= 300),
        text text NOT NULL CHECK (length(text) <= 200000),
        footnotes text[] NOT NULL DEFAULT '{}',
        -- As counted at the last writing, by the session's rules.
        words int NOT NULL,
        submitted_at timestamptz,
        returned_at timestamptz,
        reason text CHECK (length(reason) BETWEEN 1 AND 1000),
        -- The n in …/NGO/n; in one session each is given once, and in order.
        number int CHECK (number > 0),
        document_id uuid REFERENCES document,
        file_id uuid REFERENCES stored_file,
        created_by uuid REFERENCES person ON DELETE SET NULL,
        created_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CHECK ((state = 'ISSUED') = (number IS NOT NULL)),
        CHECK ((state = 'ISSUED') = (document_id IS NOT NULL)),
        CHECK (state NOT IN ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'ISSUED') OR submitted_at IS NOT NULL),
        CHECK ((state = 'RETURNED') = (reason IS NOT NULL)),
        UNIQUE (session_id, number)
      );
      CREATE INDEX written_statement_organisation ON written_statement (organisation_id);
      CREATE INDEX written_statement_session ON written_statement (session_id, submitted_at);
      CREATE INDEX written_statement_file ON written_statement (file_id);

      -- Organizations that make a statement together with the one that submits it.
      CREATE TABLE statement_signatory (
        statement_id uuid NOT NULL REFERENCES written_statement ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        state text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'CONFIRMED', 'DECLINED')),
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        PRIMARY KEY (statement_id, organisation_id),
        CHECK ((state = 'ASKED') = (decided_at IS NULL))
      );
      CREATE INDEX statement_signatory_organisation ON statement_signatory (organisation_id);

      -- The film of an organization that was given a place to speak by video (speaking_request).
      CREATE TABLE video_statement (
        id uuid PRIMARY KEY,
        request_id uuid NOT NULL REFERENCES speaking_request ON DELETE CASCADE,
        state text NOT NULL DEFAULT 'CHECKING'
          CHECK (state IN ('CHECKING', 'READY', 'REFUSED', 'RETURNED', 'ACCEPTED', 'WITHDRAWN')),
        -- As it came, and as it is played: the same where nothing had to be changed.
        file_id uuid NOT NULL REFERENCES stored_file,
        played_file_id uuid REFERENCES stored_file,
        captions_file_id uuid REFERENCES stored_file,
        milliseconds int CHECK (milliseconds > 0),
        -- Code and facts of what the check found wrong.
        fault jsonb,
        -- Why the secretariat returned it.
        reason text CHECK (length(reason) BETWEEN 1 AND 1000),
        created_by uuid REFERENCES person ON DELETE SET NULL,
        created_at timestamptz NOT NULL,
        checked_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK (state NOT IN ('READY', 'ACCEPTED') OR (played_file_id IS NOT NULL AND milliseconds IS NOT NULL)),
        CHECK (state = 'WITHDRAWN' OR (state = 'REFUSED') = (fault IS NOT NULL)),
        CHECK (state = 'WITHDRAWN' OR (state = 'RETURNED') = (reason IS NOT NULL))
      );
      -- One for a place: a new one takes the place of the one before.
      CREATE UNIQUE INDEX video_statement_once ON video_statement (request_id) WHERE state <> 'WITHDRAWN';
      CREATE INDEX video_statement_file ON video_statement (file_id);
      CREATE INDEX video_statement_played ON video_statement (played_file_id);
      CREATE INDEX video_statement_captions ON video_statement (captions_file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE video_statement, statement_signatory, written_statement, statement_invitation, statement_limit,
        statement_rules
    `);
  }
}
