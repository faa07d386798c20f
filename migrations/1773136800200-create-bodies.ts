import type { MigrationInterface, QueryRunner } from 'typeorm';

/** States under their United Nations names, bodies, rules of procedure as data, membership by term. */
export class CreateBodies1773136800200 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE state (
        iso3 text PRIMARY KEY CHECK (iso3 ~ '^[A-Z]{3}$'),
        iso2 text NOT NULL UNIQUE CHECK (iso2 ~ '^[A-Z]{2}$'),
        m49 text,
        kind text NOT NULL CHECK (kind IN ('MEMBER', 'OBSERVER_STATE', 'NON_MEMBER', 'REIO')),
        name jsonb NOT NULL,
        earlier_names jsonb NOT NULL DEFAULT '[]',
        group_for_elections text,
        group_for_meetings text
      );

      CREATE TABLE rules_profile (
        id text PRIMARY KEY,
        title jsonb NOT NULL,
        profile jsonb NOT NULL
      );

      CREATE TABLE body (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
        name jsonb NOT NULL,
        abbreviation jsonb,
        kind text NOT NULL CHECK (kind IN ('FUNCTIONAL_COMMISSION', 'CONFERENCE', 'WORKING_GROUP', 'SUBSIDIARY')),
        symbol_root text,
        parent_id uuid REFERENCES body,
        rules_profile_id text NOT NULL REFERENCES rules_profile,
        term_years int,
        position int NOT NULL
      );

      -- More than one group where a seat rotates between them.
      CREATE TABLE regional_seats (
        body_id uuid NOT NULL REFERENCES body ON DELETE CASCADE,
        position int NOT NULL,
        regional_groups text[] NOT NULL CHECK (cardinality(regional_groups) > 0),
        seats int NOT NULL CHECK (seats > 0),
        PRIMARY KEY (body_id, position)
      );

      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        body_id uuid NOT NULL REFERENCES body,
        state_iso3 text NOT NULL REFERENCES state,
        regional_group text,
        term daterange NOT NULL CHECK (NOT isempty(term)),
        source text NOT NULL,
        confirmed boolean NOT NULL,
        EXCLUDE USING gist (body_id WITH =, state_iso3 WITH =, term WITH &&)
      );

      -- Which state of the reference files is in the database.
      CREATE TABLE reference_import (
        fingerprint text PRIMARY KEY,
        imported_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE reference_import, membership, regional_seats, body, rules_profile, state');
  }
}
