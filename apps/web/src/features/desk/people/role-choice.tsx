import { NativeSelect } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  RoleDelegationsDocument,
  RoleScopesDocument,
  type AssignRoleInput,
  type Language,
  type Role,
  type RoleScope,
} from '../../../generated/graphql.js';
import { languages } from '../../shell/language.js';
import { useRoleWord } from '../../shell/role-word.js';

/** Representatives of organizations are appointed on the page of their organization. */
export const roles: readonly Role[] = [
  'DELEGATE',
  'FOCAL_POINT',
  'CHAIR',
  'SECRETARIAT',
  'INTERPRETER',
  'TECHNICIAN',
  'OBSERVER',
  'ADMINISTRATOR',
];

/** What a role usually extends to: the first is proposed. */
const scopesOf: Readonly<Record<Role, readonly RoleScope[]>> = {
  DELEGATE: ['DELEGATION'],
  FOCAL_POINT: ['DELEGATION'],
  CHAIR: ['SESSION', 'BODY'],
  SECRETARIAT: ['INSTALLATION', 'BODY', 'SESSION'],
  INTERPRETER: ['SESSION', 'BODY', 'INSTALLATION'],
  TECHNICIAN: ['SESSION', 'BODY', 'INSTALLATION'],
  OBSERVER: ['SESSION', 'BODY'],
  ADMINISTRATOR: ['INSTALLATION'],
  REPRESENTATIVE: ['ORGANISATION'],
};

export const emptyRole: AssignRoleInput = { role: 'DELEGATE', scope: 'DELEGATION' };

/** Whether everything that the role needs is chosen. */
export const isComplete = ({ role, scope, scopeId, language }: AssignRoleInput): boolean =>
  (scope === 'INSTALLATION' || Boolean(scopeId)) && (role !== 'INTERPRETER' || Boolean(language));

interface RoleChoiceProps {
  readonly value: AssignRoleInput;
  readonly onChange: (value: AssignRoleInput) => void;
}

/** A role and where it holds. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const { t } = useLingui();
  const roleWord = useRoleWord();
  const [slug, setSlug] = useState('');
  const { data } = useQuery(RoleScopesDocument);
  const { data: ofSession } = useQuery(RoleDelegationsDocument, { variables: { slug }, skip: !slug });
  const scopeWords: Readonly<Record<RoleScope, string>> = {
    INSTALLATION: t`Everywhere`,
    BODY: t`One body`,
    SESSION: t`One session`,
    DELEGATION: t`One delegation`,
    ORGANISATION: t`One organization`,
  };
  const choose = { value: '', label: t`Choose …` };
  const sessions = data?.sessions ?? [];
  return (
    <>
      <NativeSelect
        label={t`Role`}
        value={value.role}
        data={roles.map((role) => ({ value: role, label: roleWord(role) }))}
        onChange={(event) => {
          const role = roles.find((known) => known === event.currentTarget.value) ?? 'DELEGATE';
          onChange({ role, scope: scopesOf[role][0]! });
        }}
      />
      {scopesOf[value.role].length > 1 && (
        <NativeSelect
          label={t`Holds for`}
          value={value.scope}
          data={scopesOf[value.role].map((scope) => ({ value: scope, label: scopeWords[scope] }))}
          onChange={(event) => {
            const scope = scopesOf[value.role].find((known) => known === event.currentTarget.value);
            if (scope) onChange({ role: value.role, language: value.language, scope });
          }}
        />
      )}
      {value.scope === 'BODY' && (
        <NativeSelect
          label={t`Body`}
          value={value.scopeId ?? ''}
          data={[choose, ...(data?.bodies ?? []).map((body) => ({ value: body.id, label: body.name.text }))]}
          onChange={(event) => onChange({ ...value, scopeId: event.currentTarget.value })}
        />
      )}
      {value.scope === 'SESSION' && (
        <NativeSelect
          label={t`Session`}
          value={value.scopeId ?? ''}
          data={[choose, ...sessions.map((session) => ({ value: session.id, label: session.title.text }))]}
          onChange={(event) => onChange({ ...value, scopeId: event.currentTarget.value })}
        />
      )}
      {value.scope === 'DELEGATION' && (
        <>
          <NativeSelect
            label={t`Session`}
            value={slug}
            data={[choose, ...sessions.map((session) => ({ value: session.slug, label: session.title.text }))]}
            onChange={(event) => {
              setSlug(event.currentTarget.value);
              onChange({ ...value, scopeId: undefined });
            }}
          />
          <NativeSelect
            label={t`Delegation`}
            value={value.scopeId ?? ''}
            disabled={!slug}
            data={[
              choose,
              ...(ofSession?.session?.delegations ?? []).map(({ id, plate }) => ({ value: id, label: plate.text })),
            ]}
            onChange={(event) => onChange({ ...value, scopeId: event.currentTarget.value })}
          />
        </>
      )}
      {value.role === 'INTERPRETER' && (
        <NativeSelect
          label={t`Interprets into`}
          value={value.language ?? ''}
          data={[choose, ...languages.map(({ code, name }) => ({ value: code, label: name }))]}
          onChange={(event) =>
            onChange({ ...value, language: (event.currentTarget.value || undefined) as Language | undefined })
          }
        />
      )}
    </>
  );
}
