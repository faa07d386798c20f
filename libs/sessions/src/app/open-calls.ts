import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Reader } from '#platform';

/** What a session invites to within a window. */
export type OpenCallKind = 'REGISTRATION' | 'SIDE_EVENTS' | 'SPEAKING' | 'STATEMENTS';

export interface OpenCall {
  readonly kind: OpenCallKind;
  readonly sessionId: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** Days ahead that a window is announced. */
const announcedDays = 30;

/**
 * SES-30 Windows of all libraries. Each registers its own when its module starts: SQL that gives `session_id`,
 * `opens_at`, `closes_at` of what is published; of several windows of one session the reader sees one, as wide as those
 * that are not over.
 */
@Injectable()
export class OpenCalls {
  private readonly sources = new Map<OpenCallKind, string>();

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @throws when the kind is registered already */
  register(kind: OpenCallKind, sql: string): void {
    if (this.sources.has(kind)) throw new Error(`The windows of ${kind} are registered twice`);
    this.sources.set(kind, sql);
  }

  /** What is open, or opens within thirty days, in published sessions; what closes first comes first. */
  async all(): Promise<OpenCall[]> {
    const sources = [...this.sources];
    if (sources.length === 0) return [];
    const windows = sources.map(([kind, sql]) => `SELECT '${kind}' AS kind, w.* FROM (${sql}) w`).join(' UNION ALL ');
    const now = this.clock.now();
    const until = new Date(now.getTime() + announcedDays * 86_400_000);
    const text = `SELECT w.kind, w.session_id AS "sessionId", min(w.opens_at) AS "opensAt", max(w.closes_at) AS "closesAt"
      FROM (${windows}) w JOIN session s ON s.id = w.session_id
      WHERE s.state = 'PUBLISHED' AND w.closes_at > $1 AND w.opens_at < $2
      GROUP BY w.kind, w.session_id ORDER BY max(w.closes_at), w.session_id, w.kind`;
    return this.reader.rows<OpenCall>({ name: 'sessions.open-calls', text }, [now.toISOString(), until.toISOString()]);
  }
}
