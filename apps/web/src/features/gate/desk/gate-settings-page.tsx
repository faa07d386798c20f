import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconDoorEnter, IconPlus } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  GateSessionDocument,
  GateSettingsDocument,
  type GateLineFragment,
  type GateSessionQuery,
} from '../../../generated/graphql.js';
import { useParticipantCategoryWord } from '../../registration/registration-words.js';
import { EmptyState } from '../../shell/empty-state.js';
import { Translated } from '../../shell/translated.js';
import { FloatingForm } from './floating-form.js';
import { GateDialog } from './gate-dialog.js';
import classes from './gates.module.css';

const route = getRouteApi('/site/desk/sessions/$slug/gates/settings');
export type GateSession = NonNullable<GateSessionQuery['session']>;

/** Who may pass where, how many fit, how many floating badges a delegation has. */
export function GateSettingsPage() {
  const { slug } = route.useParams();
  const { data, error } = useQuery(GateSessionDocument, { variables: { slug } });
  if (error && !data) throw error;
  return data?.session ? <Settings session={data.session} /> : <Skeleton height={480} />;
}

function Settings({ session }: { readonly session: GateSession }) {
  const { t } = useLingui();
  const [editing, edit] = useState<GateLineFragment | 'new'>();
  const variables = { sessionId: session.id };
  const { data, error, refetch } = useQuery(GateSettingsDocument, { variables, fetchPolicy: 'cache-and-network' });
  if (error && !data) throw error;
  if (!data) return <Skeleton height={480} />;
  return (
    <div className={classes.page}>
      <section aria-labelledby="gates" className={classes.form}>
        <div className={classes.line}>
          <h2 id="gates">{t`Gates`}</h2>
          <Button
            size="sm"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => edit('new')}
          >{t`Set up a gate`}</Button>
        </div>
        {data.gates.length === 0 ? (
          <EmptyState icon={IconDoorEnter} title={t`This session has no gate yet`}>
            <Trans>Begin with the entrance; add rooms whose people are counted.</Trans>
          </EmptyState>
        ) : (
          <ul className={classes.gates}>
            {data.gates.map((gate) => (
              <li key={gate.id} className={classes.gate}>
                <h3>
                  <Translated of={gate.name} />
                </h3>
                <GateFacts gate={gate} session={session} />
                <Button size="xs" variant="default" onClick={() => edit(gate)} aria-label={t`Change ${gate.name.text}`}>
                  {t`Change`}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <FloatingForm key={session.id} sessionId={session.id} rules={data.floatingRules} onSaved={() => void refetch()} />
      {editing && (
        <GateDialog
          session={session}
          gate={editing === 'new' ? undefined : editing}
          onClose={() => {
            edit(undefined);
            void refetch();
          }}
        />
      )}
    </div>
  );
}

function GateFacts({ gate, session }: { readonly gate: GateLineFragment; readonly session: GateSession }) {
  const { t } = useLingui();
  const categoryWord = useParticipantCategoryWord();
  const room = session.rooms.find(({ id }) => id === gate.roomId);
  return (
    <ul className={classes.quiet}>
      {room && (
        <li>
          <Translated of={room.name} />
        </li>
      )}
      <li>{gate.categories.length === 0 ? t`All categories` : gate.categories.map(categoryWord).join(' · ')}</li>
      {gate.hallOnly && <li>{t`Only those registered for the hall`}</li>}
      {gate.floating && <li>{t`With a floating badge, where the delegation has them`}</li>}
      {gate.capacity !== null && (
        <li>
          <Plural value={gate.capacity} one="# person at a time" other="# people at a time" />
        </li>
      )}
      {gate.closed && <li>{t`Closed`}</li>}
    </ul>
  );
}
