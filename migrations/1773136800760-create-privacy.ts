import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long personal data are kept, and proof of what was erased. */
export class CreatePrivacy1773136800760 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Where another period than the usual one was set.
      CREATE TABLE retention (
        kind text PRIMARY KEY CHECK (kind ~ '^[a-zA-Z]+\\.[a-zA-Z]+$'),
        days int NOT NULL CHECK (days BETWEEN 1 AND 3650),
        set_by uuid REFERENCES person ON DELETE SET NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );

      -- Nothing here tells of anybody: the digest is over the identifiers of the records.
      CREATE TABLE erasure (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        records int NOT NULL CHECK (records > 0),
        digest bytea NOT NULL CHECK (length(digest) = 32),
        erased_at timestamptz NOT NULL
      );
      CREATE INDEX erasure_newest ON erasure (erased_at DESC, id DESC);
      CREATE INDEX erasure_session ON erasure (session_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE erasure, retention');
  }
}
