import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people bring: letters, photographs, answers. Their bytes lie in the storage under the same id. */
export class CreateFiles1773136800150 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Written before the first byte of a file is. Bytes in the storage always have a row here or in stored_file, so
      -- that none are forgotten when a process ends in between; and it counts how often someone uploads.
      CREATE TABLE file_arrival (
        id uuid PRIMARY KEY,
        person_id uuid REFERENCES person ON DELETE CASCADE,
        begun_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX file_arrival_person ON file_arrival (person_id, begun_at);
      CREATE INDEX file_arrival_age ON file_arrival (begun_at);

      -- A file that comes in parts; its bytes lie under the same id, and how many there are is how far it has come.
      CREATE TABLE resumable_upload (
        id uuid PRIMARY KEY REFERENCES file_arrival ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        purpose text NOT NULL CHECK (purpose ~ '^[a-z0-9-]{2,60}$'),
        name text NOT NULL CHECK (length(name) <= 1000),
        size bigint NOT NULL CHECK (size > 0),
        -- What the sender says the whole has; null where it could not reckon it.
        sha256 bytea CHECK (length(sha256) = 32),
        begun_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX resumable_upload_person ON resumable_upload (person_id, begun_at);

      -- Whoever refers to a file does so by a foreign key: one that is referred to cannot be removed.
      CREATE TABLE stored_file (
        id uuid PRIMARY KEY,
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]/\\\\]'),
        media_type text NOT NULL CHECK (media_type ~ '^[a-z]+/[a-z0-9.+-]+$'),
        size bigint NOT NULL CHECK (size > 0),
        sha256 bytea NOT NULL CHECK (length(sha256) = 32),
        purpose text NOT NULL CHECK (purpose ~ '^[a-z0-9-]{2,60}$'),
        uploaded_by uuid REFERENCES person ON DELETE SET NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stored_file_age ON stored_file (purpose, uploaded_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE stored_file, resumable_upload, file_arrival');
  }
}
