import { Injectable } from '@nestjs/common';
import type { Refused, TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { VideoState } from '../domain/video-life.js';
import { longestSeconds } from './video.repository.js';

/** A video statement as it is read; instants as ISO text. */
export interface VideoStatementRow {
  readonly id: string;
  readonly requestId: string;
  readonly organisation: TranslatedText;
  readonly itemLabel: string;
  readonly itemTitle: TranslatedText;
  readonly state: VideoState;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly milliseconds: number | null;
  readonly longestSeconds: number;
  readonly fault: Refused | null;
  readonly reason: string | null;
  readonly fileId: string;
  readonly playedFileId: string | null;
  readonly mediaType: string | null;
  readonly captionsFileId: string | null;
  readonly createdAt: string;
  readonly version: number;
  readonly way: string;
  readonly requestState: string;
  readonly slotState: string | null;
}

/** A file of a video statement with the place that decides who sees it. */
export interface VideoFileRow {
  readonly id: string;
  readonly isCaptions: boolean;
  /** Whether its slot has the floor or had it, in a meeting that everybody may follow. */
  readonly played: boolean;
  readonly bodyId: string;
  readonly sessionId: string;
  readonly delegationId: string;
}

const select = `SELECT v.id, v.request_id AS "requestId", d.plate AS organisation, i.label AS "itemLabel",
    i.title AS "itemTitle", v.state, f.name AS "fileName", f.size::float8 AS size, encode(f.sha256, 'hex') AS sha256,
    v.milliseconds, ${longestSeconds} AS "longestSeconds", v.fault, v.reason, v.file_id AS "fileId",
    v.played_file_id AS "playedFileId", p.media_type AS "mediaType", v.captions_file_id AS "captionsFileId",
    v.created_at AS "createdAt", v.version, r.way, r.state AS "requestState", slot.state AS "slotState"
  FROM video_statement v JOIN speaking_request r ON r.id = v.request_id JOIN speaking_offer o ON o.id = r.offer_id
  JOIN delegation d ON d.id = r.delegation_id JOIN agenda_item i ON i.id = r.item_id
  JOIN stored_file f ON f.id = v.file_id LEFT JOIN stored_file p ON p.id = v.played_file_id
  LEFT JOIN statement_rules rules ON rules.session_id = r.session_id LEFT JOIN speaker_slot slot ON slot.id = r.slot_id`;
const order = `v.state <> 'WITHDRAWN' ORDER BY i.ordinal, r.place NULLS LAST, v.id`;

const statements = {
  byId: { name: 'civil-society.video', text: `${select} WHERE v.id = $1` },
  ofDelegation: {
    name: 'civil-society.videos-of-delegation',
    text: `${select} WHERE r.delegation_id = $1 AND ${order}`,
  },
  ofSession: { name: 'civil-society.videos-of-session', text: `${select} WHERE r.session_id = $1 AND ${order}` },
  files: {
    name: 'civil-society.video-files',
    text: `SELECT x.id, x.captions AS "isCaptions",
        coalesce(slot.state IN ('SPEAKING', 'INTERRUPTED', 'SPOKEN') AND m.type <> 'INFORMAL', false) AS played,
        s.body_id AS "bodyId", s.id AS "sessionId", r.delegation_id AS "delegationId"
      FROM video_statement v JOIN speaking_request r ON r.id = v.request_id JOIN session s ON s.id = r.session_id
      LEFT JOIN speaker_slot slot ON slot.id = r.slot_id LEFT JOIN meeting m ON m.id = slot.meeting_id
      CROSS JOIN LATERAL (VALUES (v.file_id, false), (v.played_file_id, false), (v.captions_file_id, true))
        AS x (id, captions)
      WHERE v.state <> 'WITHDRAWN' AND (v.file_id = ANY($1::uuid[]) OR v.played_file_id = ANY($1::uuid[])
        OR v.captions_file_id = ANY($1::uuid[])) AND x.id = ANY($1::uuid[])`,
  },
} as const;

/** Reads of video statements; whoever asks has decided who may see them. Ids are well-formed. */
@Injectable()
export class VideoQueries {
  constructor(private readonly reader: Reader) {}

  byId(id: string): Promise<VideoStatementRow | null> {
    return this.reader.row<VideoStatementRow>(statements.byId, [id]);
  }

  ofDelegation(delegationId: string): Promise<VideoStatementRow[]> {
    return this.reader.rows<VideoStatementRow>(statements.ofDelegation, [delegationId]);
  }

  ofSession(sessionId: string): Promise<VideoStatementRow[]> {
    return this.reader.rows<VideoStatementRow>(statements.ofSession, [sessionId]);
  }

  /** Those of the files that a video statement uses. */
  files(ids: readonly string[]): Promise<VideoFileRow[]> {
    return this.reader.rows<VideoFileRow>(statements.files, [ids]);
  }
}
