import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { IconDownload, IconId, IconMaximize, IconPrinter } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { BadgeOfDocument, type BadgeOfQuery, type BadgeState } from '../../../generated/graphql.js';
import { useFunctionWord, useParticipantCategoryWord } from '../../registration/registration-words.js';
import { EmptyState } from '../../shell/empty-state.js';
import { currentLanguage, directionOf } from '../../shell/language.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { PageTitle } from '../../shell/page-title.js';
import { Plate } from '../../shell/plate.js';
import { Translated } from '../../shell/translated.js';
import { useStayAwake } from '../../hall-display/use-stay-awake.js';
import { BadgeCode } from './badge-code.js';
import { badgePicture } from './badge-picture.js';
import classes from './badge.module.css';

const route = getRouteApi('/site/me/registrations/$registrationId/badge');
type Registered = NonNullable<BadgeOfQuery['registration']>;

/** A person's badge on the telephone: shown at the gate, full screen, or taken along as a picture. */
export function BadgePage() {
  const { t } = useLingui();
  const { registrationId } = route.useParams();
  const { data, error } = useQuery(BadgeOfDocument, {
    variables: { id: registrationId },
    fetchPolicy: 'cache-and-network',
    pollInterval: 60_000,
  });
  if (error && !data) throw error;
  if (data?.registration === null) return <NotFoundPage />;
  const registration = data?.registration;
  return (
    <div className={classes.page}>
      <PageTitle title={t`Badge`} above={<Link to="/me/registrations">{t`My registrations`}</Link>}>
        {registration && <Translated of={registration.session.title} />}
      </PageTitle>
      {registration ? <Badge registration={registration} /> : <Skeleton height={520} />}
    </div>
  );
}

function useBadgeSentence(): (state: BadgeState) => string {
  const { t } = useLingui();
  return (state) =>
    ({
      VALID: t`The badge is valid. Show the code at the gate.`,
      SUSPENDED: t`The badge is suspended: the registration was changed and waits for approval. Afterwards the same code is valid again.`,
      WITHDRAWN: t`The badge has ended and lets nobody in.`,
    })[state];
}

function Badge({ registration }: { readonly registration: Registered }) {
  const { t } = useLingui();
  const sentence = useBadgeSentence();
  const functionWord = useFunctionWord();
  const categoryWord = useParticipantCategoryWord();
  const screen = useRef<HTMLDivElement>(null);
  const [large, setLarge] = useState(false);
  useStayAwake();
  const { badge, delegation, familyName, givenName, title, session } = registration;
  if (!badge) {
    return (
      <EmptyState icon={IconId} title={t`There is no badge yet`}>
        {t`It is issued as soon as the registration is approved.`}
      </EmptyState>
    );
  }
  const name = [title, givenName, familyName.toLocaleUpperCase()].filter(Boolean).join(' ');
  const line = delegation ? functionWord(registration.function) : categoryWord(registration.category);
  const code = badge.qrCode;

  const enlarge = () => {
    setLarge(true);
    // Where the browser has no full screen, the page itself is covered.
    void screen.current?.requestFullscreen?.().catch(() => undefined);
  };
  const reduce = () => {
    setLarge(false);
    if (document.fullscreenElement) void document.exitFullscreen();
  };
  const download = async () => {
    if (!code) return;
    const facts = { code, session: session.title.text, name, plate: delegation?.plate.text ?? null, line };
    const picture = await badgePicture(facts, directionOf(currentLanguage()));
    const address = URL.createObjectURL(picture);
    Object.assign(document.createElement('a'), { href: address, download: `badge-${session.slug}.png` }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <p role="status" className={classes.state} data-state={badge.state}>
        {sentence(badge.state)}
      </p>
      <div
        ref={screen}
        className={classes.badge}
        data-large={large || undefined}
        onKeyDown={(event) => event.key === 'Escape' && reduce()}
        role="presentation"
      >
        {delegation ? (
          <Plate name={delegation.plate.text} language={delegation.plate.language} size="lg" />
        ) : (
          <Plate name={line} size="lg" />
        )}
        <p className={classes.name}>
          <bdi>{name}</bdi>
        </p>
        <p>{line}</p>
        {code && <BadgeCode code={code} label={t`QR code of the badge`} className={classes.code} />}
        <p className={classes.quiet}>
          <Translated of={session.title} />
        </p>
        {large && <Button variant="default" autoFocus onClick={reduce}>{t`Close`}</Button>}
      </div>
      {code && !large && (
        <div className={classes.actions}>
          <Button leftSection={<IconMaximize size={18} aria-hidden />} onClick={enlarge}>
            {t`Show full screen`}
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void download()}
          >
            {t`Download as a picture`}
          </Button>
          <Button
            component="a"
            href={`/badges/${registration.id}.pdf`}
            target="_blank"
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {t`Open to print (PDF)`}
          </Button>
        </div>
      )}
    </>
  );
}
