import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import { UnitOfWork } from '#platform';
import type { VideoPlace, VideoState } from '../domain/video-life.js';
import { representativesOf } from './representatives.sql.js';
import type { ActingFor } from './representatives.sql.js';

/** The allotted place to speak that a film is for. */
export interface PlaceOfVideo extends VideoPlace {
  readonly requestId: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly delegationId: string;
  readonly organisation: TranslatedText;
  readonly item: TranslatedText;
  /** Seconds: of the place, and no more than the session lets a film have. */
  readonly longest: number;
}

export interface StoredVideo {
  readonly id: string;
  readonly state: VideoState;
  readonly version: number;
  readonly fileId: string;
  readonly mediaType: string;
  readonly place: PlaceOfVideo;
}

interface VideoColumns extends Omit<StoredVideo, 'place'> {
  readonly requestId: string;
}

/** The slot of a request with the film that was accepted for it; null where none is. */
interface FilmOnSlot {
  readonly slotId: string;
  readonly fileId: string | null;
  readonly captionsFileId: string | null;
  readonly milliseconds: number | null;
  /** Whether the floor has it so already. */
  readonly isSet: boolean;
}

/** Seconds that a film may have. */
export const longestSeconds = 'least(o.minutes * 60, coalesce(rules.video_seconds, o.minutes * 60))';

const places = `SELECT r.id AS "requestId", r.session_id AS "sessionId", r.organisation_id AS "organisationId",
    r.delegation_id AS "delegationId", d.plate AS organisation, i.title AS item, r.way, r.state,
    slot.state AS "slotState", ${longestSeconds} AS longest
  FROM speaking_request r JOIN speaking_offer o ON o.id = r.offer_id JOIN delegation d ON d.id = r.delegation_id
  JOIN agenda_item i ON i.id = r.item_id LEFT JOIN statement_rules rules ON rules.session_id = r.session_id
  LEFT JOIN speaker_slot slot ON slot.id = r.slot_id WHERE r.id = $1`;

/** Writes of video statements; inside a unit of work. */
@Injectable()
export class VideoRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Locks the offer first, as allotments and entries on the list do, so that what is read of the place stays. */
  async lockPlace(requestId: string): Promise<PlaceOfVideo | null> {
    await this.query(
      `SELECT o.id FROM speaking_offer o JOIN speaking_request r ON r.offer_id = o.id WHERE r.id = $1 FOR UPDATE OF o`,
      [requestId],
    );
    return this.place(requestId);
  }

  async find(id: string): Promise<StoredVideo | null> {
    const [row] = await this.query<VideoColumns>(
      `SELECT v.id, v.state, v.version, v.file_id AS "fileId", f.media_type AS "mediaType", v.request_id AS "requestId"
       FROM video_statement v JOIN stored_file f ON f.id = v.file_id WHERE v.id = $1`,
      [id],
    );
    const place = row && (await this.place(row.requestId));
    return row && place ? { ...row, place } : null;
  }

  async onSlot(requestId: string): Promise<FilmOnSlot | null> {
    const [row] = await this.query<FilmOnSlot>(
      `SELECT r.slot_id AS "slotId", v.played_file_id AS "fileId", v.captions_file_id AS "captionsFileId",
         v.milliseconds, f.file_id IS NOT DISTINCT FROM v.played_file_id
           AND f.captions_file_id IS NOT DISTINCT FROM v.captions_file_id AS "isSet"
       FROM speaking_request r
       LEFT JOIN video_statement v ON v.request_id = r.id AND v.state = 'ACCEPTED'
       LEFT JOIN slot_film f ON f.slot_id = r.slot_id
       WHERE r.id = $1 AND r.slot_id IS NOT NULL`,
      [requestId],
    );
    return row ?? null;
  }

  /** A new one takes the place of the one before. */
  async replace(video: {
    readonly id: string;
    readonly requestId: string;
    readonly fileId: string;
    readonly captionsFileId: string | null;
    readonly by: string;
    readonly at: Date;
  }): Promise<void> {
    const { id, requestId, fileId, captionsFileId, by, at } = video;
    await this.query(
      `UPDATE video_statement SET state = 'WITHDRAWN', version = version + 1
       WHERE request_id = $1 AND state <> 'WITHDRAWN'`,
      [requestId],
    );
    await this.query(
      `INSERT INTO video_statement (id, request_id, file_id, captions_file_id, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, requestId, fileId, captionsFileId, by, at],
    );
  }

  /** Nothing happens where it was replaced or taken back meanwhile. */
  async checked(id: string, found: { readonly playedFileId: string; readonly milliseconds: number }): Promise<void> {
    await this.query(
      `UPDATE video_statement SET state = 'READY', played_file_id = $2, milliseconds = $3, checked_at = now(),
         version = version + 1 WHERE id = $1 AND state = 'CHECKING'`,
      [id, found.playedFileId, found.milliseconds],
    );
  }

  async refused(id: string, fault: object): Promise<void> {
    await this.query(
      `UPDATE video_statement SET state = 'REFUSED', fault = $2, checked_at = now(), version = version + 1
       WHERE id = $1 AND state = 'CHECKING'`,
      [id, JSON.stringify(fault)],
    );
  }

  async move(id: string, state: VideoState, reason: string | null): Promise<void> {
    await this.query('UPDATE video_statement SET state = $2, reason = $3, version = version + 1 WHERE id = $1', [
      id,
      state,
      reason,
    ]);
  }

  /** Those who act for the organization. */
  async representatives(organisationId: string): Promise<string[]> {
    const rows = await this.query<ActingFor>(representativesOf, [[organisationId]]);
    return rows.map(({ personId }) => personId);
  }

  private async place(requestId: string): Promise<PlaceOfVideo | null> {
    const [row] = await this.query<PlaceOfVideo>(places, [requestId]);
    return row ?? null;
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query(text, [...values]);
  }
}
