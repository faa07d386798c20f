import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists of participants that were issued, and designs of badges. */
export class CreateParticipants1773136800725 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What an issue says never changes.
      CREATE TABLE participant_list (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        number int NOT NULL CHECK (number > 0),
        stage text NOT NULL CHECK (stage IN ('PROVISIONAL', 'FINAL')),
        symbol text NOT NULL UNIQUE CHECK (symbol ~ '^[A-Z0-9][A-Z0-9./()-]{2,59}$'),
        content jsonb NOT NULL,
        people int NOT NULL CHECK (people > 0),
        run_id uuid NOT NULL UNIQUE REFERENCES output_run ON DELETE CASCADE,
        issued_at timestamptz NOT NULL DEFAULT now(),
        issued_by uuid REFERENCES person ON DELETE SET NULL,
        released_at timestamptz,
        PRIMARY KEY (session_id, number)
      );

      CREATE TABLE badge_design (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        category text NOT NULL,
        design jsonb NOT NULL,
        logo_file_id uuid REFERENCES stored_file,
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (session_id, category)
      );
      CREATE INDEX badge_design_logo ON badge_design (logo_file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE badge_design, participant_list');
  }
}
