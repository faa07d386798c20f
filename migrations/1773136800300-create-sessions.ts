import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions with parts, rooms, agenda, meetings, delegations, documents, bureau. */
export class CreateSessions1773136800300 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
        body_id uuid NOT NULL REFERENCES body,
        -- 0 for a practice session, which is not counted.
        number int NOT NULL CHECK (number >= 0),
        title jsonb NOT NULL,
        note jsonb,
        mode text NOT NULL CHECK (mode IN ('IN_PERSON', 'HYBRID', 'ONLINE')),
        state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
        timezone text NOT NULL,
        place jsonb,
        interpretation text[] NOT NULL DEFAULT '{ar,zh,en,fr,ru,es}',
        calendar_secret text NOT NULL UNIQUE,
        programme_version int NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (body_id, number)
      );

      CREATE TABLE session_part (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('REGULAR', 'RECONVENED', 'INTERSESSIONAL')),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        CHECK (ends_on >= starts_on),
        EXCLUDE USING gist (session_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)
      );

      -- A room belongs to a place, not to a session: two sessions at once must not get the same one.
      CREATE TABLE room (
        id uuid PRIMARY KEY,
        slug text UNIQUE,
        name jsonb NOT NULL,
        capacity int CHECK (capacity > 0),
        hybrid boolean NOT NULL
      );

      CREATE TABLE session_room (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        room_id uuid NOT NULL REFERENCES room,
        PRIMARY KEY (session_id, room_id)
      );

      CREATE TABLE agenda_item (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        parent_id uuid REFERENCES agenda_item ON DELETE CASCADE,
        position int NOT NULL CHECK (position > 0),
        -- Both follow from the positions of the whole agenda and are kept for reading.
        label text NOT NULL,
        ordinal int NOT NULL,
        title jsonb NOT NULL,
        segment jsonb,
        UNIQUE NULLS NOT DISTINCT (session_id, parent_id, position) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (session_id, label) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX agenda_item_parent ON agenda_item (parent_id);

      CREATE TABLE meeting (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        number int CHECK (number > 0),
        type text NOT NULL CHECK (type IN ('PLENARY', 'COMMITTEE_OF_THE_WHOLE', 'INFORMAL')),
        mode text NOT NULL CHECK (mode IN ('IN_PERSON', 'HYBRID', 'ONLINE')),
        -- Where the title is not its type and number.
        title jsonb,
        note jsonb,
        room_id uuid REFERENCES room,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'SCHEDULED' CHECK (state IN ('SCHEDULED', 'OPEN', 'SUSPENDED', 'CLOSED')),
        current_item_id uuid REFERENCES agenda_item,
        -- First issue of the programme that holds it; until then only the secretariat sees it.
        issued_in int,
        cancelled_at timestamptz,
        -- For calendars (RFC 5545): rises with every change that its subscribers must see.
        sequence int NOT NULL DEFAULT 0,
        changed_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CHECK (ends_at > starts_at),
        CHECK (mode = 'ONLINE' OR room_id IS NOT NULL),
        CHECK (cancelled_at IS NULL OR state = 'SCHEDULED'),
        CONSTRAINT meeting_room_free EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL),
        CONSTRAINT meeting_chair_free EXCLUDE USING gist
          (session_id WITH =, type WITH =, tstzrange(starts_at, ends_at) WITH &&)
          WHERE (cancelled_at IS NULL AND type <> 'INFORMAL')
      );
      CREATE INDEX meeting_session ON meeting (session_id, starts_at);
      CREATE INDEX meeting_time ON meeting (starts_at);
      CREATE INDEX meeting_live ON meeting (state) WHERE state IN ('OPEN', 'SUSPENDED');

      CREATE TABLE meeting_item (
        meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES agenda_item,
        position int NOT NULL,
        PRIMARY KEY (meeting_id, item_id)
      );
      CREATE INDEX meeting_item_item ON meeting_item (item_id);

      CREATE TABLE delegation (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        state_iso3 text REFERENCES state,
        plate jsonb NOT NULL,
        category text NOT NULL CHECK (category IN ('MEMBER', 'OBSERVER_STATE', 'NON_MEMBER_STATE', 'UN_ENTITY',
          'SPECIALIZED_AGENCY', 'INTERGOVERNMENTAL_ORGANIZATION', 'NON_GOVERNMENTAL_ORGANIZATION')),
        voting boolean NOT NULL DEFAULT false,
        -- False where the participation still has to be compared with a printed source.
        confirmed boolean NOT NULL DEFAULT true,
        CHECK (NOT voting OR category = 'MEMBER'),
        UNIQUE (session_id, state_iso3)
      );

      CREATE TABLE document (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        symbol text NOT NULL,
        title jsonb NOT NULL,
        languages text[] NOT NULL DEFAULT '{}',
        url text,
        UNIQUE (session_id, symbol)
      );

      CREATE TABLE document_item (
        document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
        PRIMARY KEY (document_id, item_id)
      );
      CREATE INDEX document_item_item ON document_item (item_id);

      CREATE TABLE bureau_member (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        position int NOT NULL,
        office jsonb NOT NULL,
        state_iso3 text REFERENCES state,
        regional_group text,
        name text
      );
      CREATE INDEX bureau_member_session ON bureau_member (session_id, position);

      CREATE TABLE programme_issue (
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        number int NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        meetings jsonb NOT NULL,
        changes jsonb NOT NULL,
        PRIMARY KEY (session_id, number)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE programme_issue, bureau_member, document_item, document, delegation, meeting_item, meeting,
        agenda_item, session_room, room, session_part, session
    `);
  }
}
