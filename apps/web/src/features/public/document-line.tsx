import { useLingui } from '@lingui/react/macro';
import { IconExternalLink } from '@tabler/icons-react';
import type { DocumentLineFragment, Language } from '../../generated/graphql.js';
import { languages, nameOfLanguage } from '../shell/language.js';
import { Translated } from '../shell/translated.js';
import classes from './document-line.module.css';

/** A document: symbol, title, and the languages it is out in. */
export function DocumentLine({ document }: { readonly document: DocumentLineFragment }) {
  return (
    <div className={classes.line}>
      <span className={classes.head}>
        <DocumentSymbol document={document} />
        <LanguageChips out={document.languages} />
      </span>
      <span className={classes.title}>
        <Translated of={document.title} />
      </span>
    </div>
  );
}

/** The symbol, leading to the document where it has a public page. */
export function DocumentSymbol({ document }: { readonly document: DocumentLineFragment }) {
  const { t } = useLingui();
  const symbol = (
    <bdi dir="ltr" className={classes.symbol}>
      {document.symbol}
    </bdi>
  );
  if (!document.url) return symbol;
  return (
    <a href={document.url} target="_blank" rel="noopener" className={classes.link}>
      {symbol}
      <IconExternalLink size={14} aria-hidden className="mirrored" />
      <span className="visually-hidden">{t`(opens in a new window)`}</span>
    </a>
  );
}

/** The six languages; those in which the document is out stand in full colour and are named to a screen reader. */
export function LanguageChips({ out }: { readonly out: readonly Language[] }) {
  const { t } = useLingui();
  const names = out.map(nameOfLanguage).join(', ');
  return (
    <span className={`${classes.chips} language-name`}>
      <span className="visually-hidden">{t`Out in ${names}`}</span>
      {languages.map(({ code, short }) => (
        <span key={code} aria-hidden lang={code} className={classes.chip} data-out={out.includes(code) || undefined}>
          {short}
        </span>
      ))}
    </span>
  );
}
