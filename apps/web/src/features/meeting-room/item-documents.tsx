import { Trans } from '@lingui/react/macro';
import { IconFileText } from '@tabler/icons-react';
import type { MeetingAtWork } from '../floor/use-meeting.js';
import { languages } from '../shell/language.js';
import { Translated } from '../shell/translated.js';
import classes from './meeting-room.module.css';

type Item = MeetingAtWork['items'][number];

export interface ItemDocumentsProps {
  readonly meeting: MeetingAtWork;
  readonly currentItemId: string | null;
}

/** Documents of the item under discussion first, then those of the meeting's other items. */
export function ItemDocuments({ meeting, currentItemId }: ItemDocumentsProps) {
  const items = meeting.items.filter((item) => item.documents.length > 0);
  const ordered = [...items].toSorted(
    (one, other) => Number(other.id === currentItemId) - Number(one.id === currentItemId),
  );
  if (ordered.length === 0) {
    return (
      <p className={classes.quiet}>
        <Trans>There are no documents for the items of this meeting.</Trans>
      </p>
    );
  }
  return (
    <div className={classes.items}>
      {ordered.map((item) => (
        <DocumentsOf key={item.id} item={item} current={item.id === currentItemId} />
      ))}
    </div>
  );
}

function DocumentsOf({ item, current }: { readonly item: Item; readonly current: boolean }) {
  return (
    <section className={classes.documents} data-current={current || undefined}>
      <h2 className={classes.documentsHead}>
        <span className={classes.itemLabel}>{item.label}</span> <Translated of={item.title} />
      </h2>
      <ul>
        {item.documents.map((document) => (
          <li key={document.id} className={classes.document}>
            <IconFileText size={18} stroke={1.5} aria-hidden />
            <span>
              {document.url ? (
                <a href={document.url} target="_blank" rel="noreferrer" className={classes.symbol}>
                  <bdi>{document.symbol}</bdi>
                </a>
              ) : (
                <bdi className={classes.symbol}>{document.symbol}</bdi>
              )}
              <span className={classes.documentTitle}>
                <Translated of={document.title} />
              </span>
              <span className={`${classes.inLanguages} language-name`}>
                {languages
                  .filter(({ code }) => document.languages.includes(code))
                  .map(({ code, short, name }) => (
                    <abbr key={code} lang={code} title={name}>
                      {short}
                    </abbr>
                  ))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
