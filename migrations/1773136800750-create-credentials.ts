import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credentials of delegations to conferences of parties. */
export class CreateCredentials1773136800750 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE credentials (
        id uuid PRIMARY KEY,
        delegation_id uuid NOT NULL REFERENCES delegation ON DELETE CASCADE,
        form text NOT NULL CHECK (form IN ('ORIGINAL', 'COPY', 'NAMES_ONLY')),
        issuer text NOT NULL CHECK (issuer IN ('HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER',
          'ORGANIZATION_AUTHORITY', 'OTHER')),
        issued_on date NOT NULL,
        file_id uuid REFERENCES stored_file,
        state text NOT NULL CHECK (state IN ('SUBMITTED', 'ACCEPTED', 'OBJECTED', 'REPLACED')),
        objection jsonb,
        received_at timestamptz NOT NULL,
        submitted_by uuid REFERENCES person ON DELETE SET NULL,
        examined_at timestamptz,
        examined_by uuid REFERENCES person ON DELETE SET NULL,
        version int NOT NULL DEFAULT 1,
        CHECK (state <> 'ACCEPTED' OR (form = 'ORIGINAL' AND issuer <> 'OTHER' AND examined_at IS NOT NULL)),
        CHECK (state <> 'OBJECTED' OR (objection IS NOT NULL AND examined_at IS NOT NULL)),
        CHECK (form = 'NAMES_ONLY' OR file_id IS NOT NULL)
      );
      -- One is in force; those before it stay on record.
      CREATE UNIQUE INDEX credentials_current ON credentials (delegation_id) WHERE state <> 'REPLACED';
      CREATE INDEX credentials_delegation ON credentials (delegation_id, received_at DESC);
      CREATE INDEX credentials_file ON credentials (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE credentials');
  }
}
