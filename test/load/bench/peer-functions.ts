const textColumns = [
  ['session', 'title'],
  ['session', 'place'],
  ['agenda_item', 'title'],
  ['document', 'title'],
  ['room', 'name'],
  ['delegation', 'plate'],
] as const;

/** SQL that makes what PostGraphile needs as computed columns; every function can be inlined by the planner. */
export const peerFunctions: string = [
  ...textColumns.flatMap(([table, column]) => [
    `CREATE FUNCTION ${table}_${column}_text(t ${table}, wanted text) RETURNS text LANGUAGE sql STABLE AS
       $$ SELECT coalesce(t.${column} ->> wanted, t.${column} ->> (t.${column} ->> 'original')) $$;`,
    `CREATE FUNCTION ${table}_${column}_language(t ${table}, wanted text) RETURNS text LANGUAGE sql STABLE AS
       $$ SELECT CASE WHEN t.${column} ? wanted THEN wanted ELSE t.${column} ->> 'original' END $$;`,
  ]),
  `CREATE FUNCTION session_starts_on(s session) RETURNS date LANGUAGE sql STABLE AS
     $$ SELECT min(starts_on) FROM session_part WHERE session_id = s.id $$;`,
  `CREATE FUNCTION session_ends_on(s session) RETURNS date LANGUAGE sql STABLE AS
     $$ SELECT max(ends_on) FROM session_part WHERE session_id = s.id $$;`,
  `CREATE FUNCTION document_item_labels(d document) RETURNS text[] LANGUAGE sql STABLE AS
     $$ SELECT array_agg(i.label ORDER BY i.position) FROM document_item di JOIN agenda_item i ON i.id = di.item_id
        WHERE di.document_id = d.id $$;`,
  `CREATE FUNCTION meeting_topic_version(m meeting) RETURNS int LANGUAGE sql STABLE AS
     $$ SELECT version::int FROM live_topic WHERE topic = 'meeting:' || m.id $$;`,
  `CREATE FUNCTION me() RETURNS person LANGUAGE sql STABLE AS
     $$ SELECT p.* FROM sign_in s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = sha256(convert_to(current_setting('bench.token', true), 'UTF8'))
          AND s.expires_at > now() AND p.state = 'ACTIVE' $$;`,
].join('\n');
