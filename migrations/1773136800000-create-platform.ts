import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, live topics, idempotency keys, component states, mail. */
export class CreatePlatform1773136800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;

      -- A translated text in the wanted language alone; whole where that is missing, or where none is wanted.
      -- 'en=Opening of the session', or the whole text as JSON where it lacks that language: building an object for each
      -- cell costs several times as much. Nothing else here is of the type varchar, by which the reader knows it.
      CREATE FUNCTION in_language(translated jsonb, wanted text) RETURNS varchar LANGUAGE sql IMMUTABLE PARALLEL SAFE
        RETURN coalesce(wanted || '=' || nullif(translated ->> wanted, ''), translated::text)::varchar;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz
      );
      CREATE INDEX outbox_waiting ON outbox (id) WHERE relayed_at IS NULL;

      CREATE TABLE handled_event (
        event_id uuid NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, handler)
      );

      CREATE TABLE live_topic (
        topic text PRIMARY KEY,
        version bigint NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE idempotency_key (
        actor text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 8 AND 200),
        request_hash text NOT NULL,
        outcomes bytea[] NOT NULL DEFAULT '{}',
        response text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

      CREATE TABLE component_state (
        name text PRIMARY KEY,
        condition text NOT NULL CHECK (condition IN ('UP', 'STARTING', 'OFF', 'FAILED')),
        detail text NOT NULL,
        checked_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE mail_message (
        id uuid PRIMARY KEY,
        recipient text NOT NULL,
        subject text NOT NULL,
        body_text text NOT NULL,
        language text NOT NULL CHECK (language IN ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
        written_at timestamptz NOT NULL DEFAULT now(),
        delivered_at timestamptz,
        transport text NOT NULL CHECK (transport IN ('folder', 'smtp'))
      );
      CREATE INDEX mail_message_newest ON mail_message (written_at DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE mail_message, component_state, idempotency_key, live_topic, handled_event, outbox;
      DROP FUNCTION in_language(jsonb, text);
      DROP EXTENSION IF EXISTS citext;
      DROP EXTENSION IF EXISTS btree_gist;
    `);
  }
}
