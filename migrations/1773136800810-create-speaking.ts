import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places to speak that a session offers to civil society: the offers, the requests, how places were allotted. */
export class CreateSpeaking1773136800810 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE speaking_offer (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES agenda_item,
        -- Null while it is not settled in which meeting they speak.
        meeting_id uuid REFERENCES meeting,
        slots int NOT NULL CHECK (slots BETWEEN 1 AND 50),
        minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 30),
        opens_at timestamptz NOT NULL,
        closes_at timestamptz NOT NULL CHECK (closes_at > opens_at),
        rule text NOT NULL CHECK (rule IN ('ORDER_OF_REQUEST', 'LOT', 'COMMITTEE')),
        most_per_region int CHECK (most_per_region > 0),
        new_voices_first boolean NOT NULL DEFAULT false,
        committee_id uuid REFERENCES organisation,
        -- Where the seed of the lot comes from: kept here under its published commitment, or announced ahead.
        seed_kind text CHECK (seed_kind IN ('COMMITTED', 'ANNOUNCED')),
        seed_source text CHECK (length(seed_source) BETWEEN 1 AND 500),
        seed_commitment text CHECK (seed_commitment ~ '^[0-9a-f]{64}$'),
        -- Never read before the window is closed (CIV-37); of an announced source it is there from the allotment on.
        seed text CHECK (length(seed) BETWEEN 1 AND 500),
        source text CHECK (length(source) BETWEEN 1 AND 500),
        last_number int NOT NULL DEFAULT 0,
        -- Number of the newest published allotment; 0 before the first.
        allotted_in int NOT NULL DEFAULT 0,
        version int NOT NULL DEFAULT 1,
        CHECK ((rule = 'LOT') = (seed_kind IS NOT NULL)),
        CHECK ((rule = 'COMMITTEE') = (committee_id IS NOT NULL)),
        CHECK (seed_kind <> 'COMMITTED' OR (seed_commitment = encode(sha256(convert_to(seed, 'UTF8')), 'hex'))),
        CHECK (seed_kind <> 'ANNOUNCED' OR (seed_source IS NOT NULL AND seed_commitment IS NULL)),
        UNIQUE NULLS NOT DISTINCT (item_id, meeting_id)
      );
      CREATE INDEX speaking_offer_session ON speaking_offer (session_id);
      CREATE INDEX speaking_offer_meeting ON speaking_offer (meeting_id);

      CREATE TABLE speaking_request (
        id uuid PRIMARY KEY,
        offer_id uuid NOT NULL REFERENCES speaking_offer ON DELETE CASCADE,
        session_id uuid NOT NULL REFERENCES session ON DELETE CASCADE,
        item_id uuid NOT NULL REFERENCES agenda_item,
        organisation_id uuid NOT NULL REFERENCES organisation,
        delegation_id uuid NOT NULL REFERENCES delegation,
        -- Order of receipt: given under the lock of the offer, so that it has no ties and no gaps.
        number int NOT NULL CHECK (number > 0),
        way text NOT NULL CHECK (way IN ('IN_HALL', 'REMOTE', 'VIDEO')),
        -- Who speaks: one of those registered.
        registration_id uuid REFERENCES registration ON DELETE SET NULL,
        speaker text CHECK (length(speaker) BETWEEN 1 AND 200),
        theme text CHECK (length(theme) BETWEEN 1 AND 200),
        state text NOT NULL CHECK (state IN ('WAITING', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
        -- Which of the offer's places it has.
        place int CHECK (place > 0),
        -- Its place in the proposal of the coordinating committee.
        proposed int CHECK (proposed > 0),
        slot_id uuid REFERENCES speaker_slot,
        -- Why it could not be put on the list of speakers: the code of the refusal.
        not_entered text,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        received_by uuid REFERENCES person ON DELETE SET NULL,
        withdrawn_at timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (offer_id, number),
        UNIQUE (offer_id, proposed) DEFERRABLE INITIALLY DEFERRED,
        -- CIV-34: with the trigger below never more than the offer's places.
        UNIQUE (offer_id, place) DEFERRABLE INITIALLY DEFERRED,
        CHECK ((place IS NOT NULL) = (state = 'GRANTED')),
        CHECK ((withdrawn_at IS NOT NULL) = (state = 'WITHDRAWN'))
      );
      -- CIV-32
      CREATE UNIQUE INDEX speaking_request_once ON speaking_request (item_id, organisation_id) WHERE state <> 'WITHDRAWN';
      CREATE INDEX speaking_request_session ON speaking_request (session_id, organisation_id);
      CREATE INDEX speaking_request_delegation ON speaking_request (delegation_id);
      CREATE INDEX speaking_request_organisation ON speaking_request (organisation_id);
      CREATE INDEX speaking_request_registration ON speaking_request (registration_id);
      CREATE UNIQUE INDEX speaking_request_slot ON speaking_request (slot_id) WHERE slot_id IS NOT NULL;

      CREATE FUNCTION refuse_place_above_slots() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.place > (SELECT slots FROM speaking_offer WHERE id = NEW.offer_id FOR SHARE) THEN
          RAISE EXCEPTION 'place % is above the places of the offer', NEW.place
            USING ERRCODE = 'check_violation', CONSTRAINT = 'speaking_request_within_slots';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER speaking_request_within_slots BEFORE INSERT OR UPDATE OF place ON speaking_request
        FOR EACH ROW WHEN (NEW.place IS NOT NULL) EXECUTE FUNCTION refuse_place_above_slots();

      -- CIV-42: what was published is not rewritten; a change is a further number.
      CREATE TABLE speaking_allotment (
        offer_id uuid NOT NULL REFERENCES speaking_offer,
        number int NOT NULL CHECK (number > 0),
        -- Rule, places and balance as they stood, and the seed.
        terms jsonb NOT NULL,
        seed text,
        published_at timestamptz NOT NULL,
        published_by uuid REFERENCES person,
        PRIMARY KEY (offer_id, number)
      );
      CREATE TABLE speaking_allotment_entry (
        offer_id uuid NOT NULL,
        number int NOT NULL,
        request_id uuid NOT NULL REFERENCES speaking_request,
        outcome text NOT NULL CHECK (outcome IN ('GRANTED', 'REFUSED', 'WITHDRAWN')),
        rank int CHECK (rank > 0),
        drawn text CHECK (drawn ~ '^[0-9a-f]{64}$'),
        reason text,
        rule text NOT NULL,
        -- What the order depended on, as it was read.
        facts jsonb NOT NULL,
        PRIMARY KEY (offer_id, number, request_id),
        FOREIGN KEY (offer_id, number) REFERENCES speaking_allotment,
        CHECK ((reason IS NOT NULL) = (outcome = 'REFUSED'))
      );
      CREATE INDEX speaking_allotment_entry_request ON speaking_allotment_entry (request_id);
      CREATE TRIGGER speaking_allotment_append_only BEFORE UPDATE OR DELETE ON speaking_allotment
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
      CREATE TRIGGER speaking_allotment_entry_append_only BEFORE UPDATE OR DELETE ON speaking_allotment_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE speaking_allotment_entry, speaking_allotment, speaking_request, speaking_offer;
      DROP FUNCTION refuse_place_above_slots();
    `);
  }
}
