import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconListTree } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { SessionAgendaDocument, type SessionAgendaQuery } from '../../../generated/graphql.js';
import { shortDayIn, timeIn } from '../../shell/dates.js';
import { EmptyState } from '../../shell/empty-state.js';
import { currentLanguage } from '../../shell/language.js';
import { Translated } from '../../shell/translated.js';
import { DocumentLine } from '../document-line.js';
import classes from './agenda.module.css';

const route = getRouteApi('/site/sessions/$slug');
type Item = NonNullable<SessionAgendaQuery['session']>['agenda'][number];

/** The agenda as a tree, each item with its documents and the meetings that take it up. */
export function AgendaPage() {
  const { t } = useLingui();
  const { slug } = route.useParams();
  const { data, error } = useQuery(SessionAgendaDocument, { variables: { slug } });
  if (error && !data) throw error;
  const session = data?.session;
  if (!session) return <Skeleton height={480} />;
  if (session.agenda.length === 0) {
    return (
      <EmptyState icon={IconListTree} title={t`The agenda is not out yet`}>
        <Trans>It appears here as soon as the secretariat has entered it.</Trans>
      </EmptyState>
    );
  }
  return <Items items={session.agenda} parentId={null} parentLevel={1} zone={session.timezone} />;
}

interface ItemsProps {
  readonly items: readonly Item[];
  readonly parentId: string | null;
  /** Level of the heading above. */
  readonly parentLevel: number;
  readonly zone: string;
}

function Items({ items, parentId, parentLevel, zone }: ItemsProps) {
  const ofParent = items.filter((item) => item.parentId === parentId);
  if (ofParent.length === 0) return null;
  return (
    <ol className={parentId === null ? classes.items : classes.subItems}>
      {ofParent.map((item, index) => {
        // Below a segment's heading, items stand one level deeper than where there is none.
        const level = parentLevel + 1 + (parentId === null && item.segment ? 1 : 0);
        const Heading = `h${level}` as 'h2' | 'h3' | 'h4' | 'h5';
        const newSegment =
          parentId === null && item.segment && item.segment.text !== ofParent[index - 1]?.segment?.text;
        return (
          <Fragment key={item.id}>
            {newSegment && item.segment && (
              <li className={classes.segment}>
                <h2>
                  <Translated of={item.segment} />
                </h2>
              </li>
            )}
            <li className={classes.item} id={`item-${item.label.replaceAll(/\W+/g, '-')}`}>
              <div className={classes.label}>{item.label}</div>
              <div className={classes.content}>
                <Heading className={parentId === null ? classes.title : classes.subTitle}>
                  <Translated of={item.title} />
                </Heading>
                <Meetings item={item} zone={zone} />
                {item.documents.length > 0 && (
                  <ul className={classes.documents}>
                    {item.documents.map((document) => (
                      <li key={document.id}>
                        <DocumentLine document={document} />
                      </li>
                    ))}
                  </ul>
                )}
                <Items items={items} parentId={item.id} parentLevel={level} zone={zone} />
              </div>
            </li>
          </Fragment>
        );
      })}
    </ol>
  );
}

function Meetings({ item, zone }: { readonly item: Item; readonly zone: string }) {
  const { t } = useLingui();
  const language = currentLanguage();
  if (item.meetings.length === 0) return null;
  return (
    <ul className={classes.meetings} aria-label={t`Meetings that take it up`}>
      {item.meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
            <Translated of={meeting.title} />
          </Link>{' '}
          <span className={classes.when}>
            {shortDayIn(language, meeting.startsAt, zone)}, <bdi>{timeIn(language, meeting.startsAt, zone)}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
