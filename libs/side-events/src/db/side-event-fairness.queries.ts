import { Injectable } from '@nestjs/common';
import type { FairnessRow } from '#civil-society';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';
import type { SideEventState } from '../domain/side-event-kinds.js';

export interface SideEventFairnessRow extends Pick<FairnessRow, 'organisation' | 'status' | 'region' | 'subject'> {
  readonly state: Exclude<SideEventState, 'DRAFT'>;
  readonly theme: readonly TranslatedText[];
  /** Code of the refusal, and the rule that decided. */
  readonly code: string | null;
  readonly rule: string | null;
  /** ISO text. */
  readonly askedAt: string;
}

// Only the title of an event of the published programme is public.
const ofSession = {
  name: 'side.fairness',
  text: `SELECT o.name AS organisation, status_on(o.id, e.submitted_at::date) AS status,
      st.group_for_elections AS region, e.state, e.submitted_at AS "askedAt",
      e.reason ->> 'code' AS code, e.reason ->> 'rule' AS rule,
      CASE WHEN p.event_id IS NOT NULL THEN e.title ELSE i.title END AS subject,
      coalesce((SELECT jsonb_agg(t.value -> 'name' ORDER BY t.ordinality)
        FROM jsonb_array_elements(v.call -> 'themes') WITH ORDINALITY t
        WHERE t.value ->> 'key' = ANY(e.themes)), '[]') AS theme
    FROM side_event e JOIN organisation o ON o.id = e.organisation_id
    JOIN side_event_call c ON c.session_id = e.session_id
    JOIN side_event_call_version v ON v.session_id = c.session_id AND v.version = c.version
    LEFT JOIN agenda_item i ON i.id = e.item_id LEFT JOIN state st ON st.iso3 = o.country
    LEFT JOIN published_side_event p ON p.event_id = e.id
    WHERE e.session_id = $1 AND e.organiser_class = 'NON_GOVERNMENTAL_ORGANIZATION' AND e.number IS NOT NULL
      AND e.state <> 'DRAFT'
    ORDER BY e.number`,
} as const;

/** What is public of the applications that organizations sent in. */
@Injectable()
export class SideEventFairnessQueries {
  constructor(private readonly reader: Reader) {}

  ofSession(sessionId: string): Promise<SideEventFairnessRow[]> {
    return this.reader.rows(ofSession, [sessionId]);
  }
}
