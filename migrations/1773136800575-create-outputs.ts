import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers and workbooks that take a while to make: what was asked for, how far it is, the files. */
export class CreateOutputs1773136800575 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE output_run (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind ~ '^[a-z-]{2,40}$'),
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        params jsonb NOT NULL,
        state text NOT NULL DEFAULT 'ASKED' CHECK (state IN ('ASKED', 'MAKING', 'DONE', 'FAILED')),
        -- What each part holds, decided once, so that a part made after a crash fits those made before.
        plan jsonb,
        done int NOT NULL DEFAULT 0 CHECK (done >= 0),
        total int CHECK (total >= done),
        attempts int NOT NULL DEFAULT 0,
        fault text CHECK (fault IN ('NOT_MADE')),
        asked_by uuid REFERENCES person ON DELETE SET NULL,
        asked_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        -- Kept as long as its session; the others go after a while.
        kept boolean NOT NULL DEFAULT false,
        CHECK ((state IN ('DONE', 'FAILED')) = (finished_at IS NOT NULL)),
        CHECK ((state = 'FAILED') = (fault IS NOT NULL)),
        CHECK (state <> 'DONE' OR done = total)
      );
      CREATE INDEX output_run_session ON output_run (session_id, asked_at DESC);
      CREATE INDEX output_run_age ON output_run (asked_at) WHERE NOT kept;

      CREATE TABLE output_file (
        run_id uuid NOT NULL REFERENCES output_run ON DELETE CASCADE,
        part int NOT NULL CHECK (part >= 0),
        file_id uuid NOT NULL UNIQUE REFERENCES stored_file,
        PRIMARY KEY (run_id, part)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE output_file, output_run');
  }
}
