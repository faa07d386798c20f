import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organizations, their consultative status, who acts for them, and the sessions that they take part in. */
export class CreateOrganisations1773136800800 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,80}$'),
        kind text NOT NULL CHECK (kind IN ('NGO', 'IGO', 'UN_ENTITY', 'SPECIALIZED_AGENCY', 'ACADEMIA', 'OTHER')),
        name jsonb NOT NULL,
        acronym text CHECK (length(acronym) BETWEEN 1 AND 30),
        -- Where its headquarters are; its region follows from it.
        country text REFERENCES state,
        -- The address of record: whoever reads its mail acts for the organization.
        email citext CHECK (length(email) BETWEEN 3 AND 254),
        -- Whoever has an address there belongs to the organization. Domains of free mail services are no proof.
        mail_domains text[] NOT NULL DEFAULT '{}',
        website text CHECK (website ~ '^https?://'),
        themes text[] NOT NULL DEFAULT '{}',
        -- False where status or name still have to be compared with a printed source.
        confirmed boolean NOT NULL DEFAULT true,
        source text,
        -- Proposed ones are seen by whoever proposed them and by the secretariat.
        state text NOT NULL DEFAULT 'LISTED' CHECK (state IN ('PROPOSED', 'LISTED', 'REFUSED')),
        -- Names in all scripts and the acronym, as they are searched.
        search_key text NOT NULL DEFAULT '',
        -- The organization that this one was found to be; it keeps its address and leads there.
        merged_into uuid REFERENCES organisation CHECK (merged_into <> id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX organisation_merged ON organisation (merged_into);
      CREATE INDEX organisation_mail_domains ON organisation USING gin (mail_domains);
      CREATE INDEX organisation_country ON organisation (country);

      CREATE TABLE consultative_status (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        status text NOT NULL CHECK (status IN ('GENERAL', 'SPECIAL', 'ROSTER')),
        held daterange NOT NULL CHECK (NOT isempty(held) AND NOT lower_inf(held)),
        source text NOT NULL,
        EXCLUDE USING gist (organisation_id WITH =, held WITH &&)
      );

      CREATE TABLE status_suspension (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        suspended daterange NOT NULL CHECK (NOT isempty(suspended) AND NOT lower_inf(suspended)),
        reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
        source text,
        EXCLUDE USING gist (organisation_id WITH =, suspended WITH &&)
      );

      CREATE FUNCTION status_on(organisation uuid, day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT coalesce((
          SELECT CASE WHEN EXISTS (
              SELECT FROM status_suspension s WHERE s.organisation_id = c.organisation_id AND s.suspended @> day)
            THEN 'SUSPENDED' ELSE c.status END
          FROM consultative_status c WHERE c.organisation_id = organisation AND c.held @> day), 'NONE')
      $$;

      -- Who says that they act for an organization, and how that was verified.
      CREATE TABLE organisation_link (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('ASKED', 'VERIFIED', 'REFUSED', 'ENDED')),
        way text CHECK (way IN ('MAIL_DOMAIN', 'ADDRESS_OF_RECORD', 'REPRESENTATIVE', 'SECRETARIAT')),
        function text CHECK (length(function) BETWEEN 1 AND 200),
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        decided_by uuid REFERENCES person ON DELETE SET NULL,
        reason text CHECK (length(reason) BETWEEN 1 AND 500),
        CHECK ((state = 'ASKED') = (decided_at IS NULL)),
        CHECK (state <> 'VERIFIED' OR way IS NOT NULL)
      );
      CREATE UNIQUE INDEX organisation_link_once ON organisation_link (organisation_id, person_id)
        WHERE state IN ('ASKED', 'VERIFIED');
      CREATE INDEX organisation_link_person ON organisation_link (person_id);
      CREATE INDEX organisation_link_asked ON organisation_link (asked_at) WHERE state = 'ASKED';

      ALTER TABLE role_assignment ADD CONSTRAINT role_assignment_organisation
        FOREIGN KEY (organisation_id) REFERENCES organisation ON DELETE CASCADE;

      -- An organization that takes part in a session has a delegation in it, under its name.
      CREATE TABLE participation (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation,
        delegation_id uuid UNIQUE REFERENCES delegation ON DELETE CASCADE,
        state text NOT NULL CHECK (state IN ('ASKED', 'LISTED', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
        -- Its status on the first day of the session, as it stood when it was admitted.
        status text NOT NULL CHECK (status IN ('GENERAL', 'SPECIAL', 'ROSTER', 'SUSPENDED', 'NONE')),
        asked_at timestamptz NOT NULL,
        decided_at timestamptz,
        reason jsonb,
        version int NOT NULL DEFAULT 1,
        CHECK (state <> 'ADMITTED' OR delegation_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX participation_once ON participation (session_id, organisation_id) WHERE state <> 'WITHDRAWN';
      CREATE INDEX participation_organisation ON participation (organisation_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE participation;
      ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_organisation;
      DROP TABLE organisation_link;
      DROP FUNCTION status_on(uuid, date);
      DROP TABLE status_suspension, consultative_status, organisation;
    `);
  }
}
