import { json } from '#platform';
import type { PlainField } from '#platform';
import type { PersonRow, RoleRow } from '../db/people.queries.js';
import type { Actor } from '../domain/actor.js';
import { grantedPermissions } from '../domain/granted-permissions.js';
import type { GrantedPermission } from '../domain/granted-permissions.js';

/** Someone who is signed in, with their account. */
export interface ViewerPage {
  readonly actor: Actor;
  readonly person: PersonRow;
  /** Read only where they are asked for. */
  readonly roles: readonly RoleRow[];
}

type Writer<Row> = json.ValueWriter<Row, ViewerPage> | undefined;

const role = (fields: readonly PlainField[]): Writer<RoleRow> =>
  json.objectWriter<RoleRow, ViewerPage>(
    'RoleAssignment',
    {
      id: json.word((row) => row.id),
      role: json.word((row) => row.role),
      scope: json.word((row) => row.scope),
      scopeId: json.word((row) => row.scopeId),
      language: json.word((row) => row.language),
    },
    fields,
  );

const person = (fields: readonly PlainField[]): Writer<PersonRow> =>
  json.objectWriter<PersonRow, ViewerPage>(
    'Person',
    {
      id: json.word((row) => row.id),
      name: json.value((row) => row.name),
      email: json.value((row) => row.email),
      language: json.word((row) => row.language),
      state: json.word((row) => row.state),
      lastSignedInAt: json.word((row) => row.lastSignedInAt),
      createdAt: json.word((row) => row.createdAt),
      version: json.value((row) => row.version),
      roles: json.many((_, { roles }) => roles, role),
    },
    fields,
  );

const permission = (fields: readonly PlainField[]): Writer<GrantedPermission> =>
  json.objectWriter<GrantedPermission, ViewerPage>(
    'GrantedPermission',
    {
      name: json.value((row) => row.name),
      scope: json.word((row) => row.scope),
      scopeId: json.word((row) => row.scopeId),
    },
    fields,
  );

/** A chair of many sessions has hundreds of permissions; the same actor is remembered between requests. */
const permissions: json.Shape<ViewerPage, ViewerPage> = (fields) => {
  const write = json.many<ViewerPage, ViewerPage, GrantedPermission>(
    ({ actor }) => grantedPermissions(actor),
    permission,
  )(fields);
  if (!write) return undefined;
  const written = new WeakMap<Actor, string>();
  return (row, page) => {
    let text = written.get(row.actor);
    if (text === undefined) {
      text = write(row, page);
      written.set(row.actor, text);
    }
    return text;
  };
};

/** A writer of `Viewer`; undefined when more is asked for than account, roles without names of scopes, and permissions. */
export const viewerWriter = (fields: readonly PlainField[]): Writer<ViewerPage> =>
  json.objectWriter<ViewerPage, ViewerPage>(
    'Viewer',
    { person: json.one((row) => row.person, person), permissions },
    fields,
  );
