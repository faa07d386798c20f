import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import { inLanguage, languages } from '#kernel';
import type { Language } from '#kernel';
import { FileStore, Messages, StoredFiles, Typesetter, TypesettingFailed } from '#platform';
import type { ParticipantCategory } from '#registration';
import type { BadgePersonRow, FloatingPrintRow } from '../db/badge-print.queries.js';
import { ListQueries } from '../db/list.queries.js';
import { badgeSizes } from '../domain/badge-design.js';
import type { BadgeDesign, BadgeField } from '../domain/badge-design.js';
import { writtenName } from '../domain/participant-list.js';

/** A badge that is to be set. */
export interface BadgeToSet {
  readonly person: BadgePersonRow;
  readonly code: string;
}

/** PAR-26 A badge that a delegation's people hand from one to the other; it names nobody. */
export interface FloatingToSet {
  readonly floating: FloatingPrintRow;
  readonly code: string;
}

type ToSet = BadgeToSet | FloatingToSet;

export interface DesignToUse {
  readonly design: BadgeDesign;
  readonly logoFileId: string | null;
}

export type DesignOf = (category: ParticipantCategory) => DesignToUse;

/** What the template is told of a badge; pictures by name, empty where there is none. */
interface SetBadge {
  readonly [field: string]: unknown;
  readonly photo: string;
  readonly logo: string;
}

const template = 'participants/typst/badges.typ';
const largestPhoto = 2 * 1_048_576;

/** Badges as papers: a page each, and one for the back where the design has one. */
@Injectable()
export class BadgePaper {
  constructor(
    private readonly queries: ListQueries,
    private readonly files: StoredFiles,
    private readonly store: FileStore,
    private readonly typesetter: Typesetter,
    private readonly messages: Messages,
  ) {}

  /** @param badges of one session, at least one */
  async pdf(badges: readonly ToSet[], designOf: DesignOf, language: Language): Promise<Buffer> {
    const { data, pictures } = await this.dataOf(badges, designOf, language);
    const only = badges.length === 1 ? badges[0] : undefined;
    const what = only && 'person' in only ? writtenName(only.person) : String(badges.length);
    const title = this.messages.text('participants.badge.title', { what, session: data.session }, language);
    const paper = { title, language, atMost: 180_000 };
    try {
      return await this.typesetter.pdf(template, data, { ...paper, pictures });
    } catch (error) {
      const sound = error instanceof TypesettingFailed ? await this.soundOf(pictures) : pictures;
      if (Object.keys(sound).length === Object.keys(pictures).length) throw error;
      const without = { ...data, badges: data.badges.map((badge) => withoutFaulty(badge, sound)) };
      return this.typesetter.pdf(template, without, { ...paper, pictures: sound });
    }
  }

  /** The same as a picture, front and back below one another: what the desk shows while a badge is designed. */
  async picture(badge: BadgeToSet, design: DesignToUse, language: Language): Promise<string> {
    const { data, pictures } = await this.dataOf([badge], () => design, language);
    try {
      return await this.typesetter.svg(template, data, { title: data.session, language, pictures, atMost: 15_000 });
    } catch (error) {
      if (!(error instanceof TypesettingFailed) || design.logoFileId === null) throw error;
      return this.picture(badge, { ...design, logoFileId: null }, language);
    }
  }

  private async dataOf(badges: readonly ToSet[], designOf: DesignOf, language: Language) {
    const bearers = badges.map((badge) => ('person' in badge ? badge.person : badge.floating));
    const sessionId = bearers[0]?.sessionId;
    if (!sessionId) throw new Error('There is no badge to set');
    const head = await this.queries.head(sessionId);
    const used = [...new Set(bearers.map(({ category }) => category))].map((category) => designOf(category));
    const photos = badges.flatMap((badge) =>
      'person' in badge && badge.person.photoId !== null && designOf(badge.person.category).design.photo
        ? [badge.person.photoId]
        : [],
    );
    const logos = used.flatMap(({ logoFileId }) => logoFileId ?? []);
    const { pictures, names } = await this.pictures([...photos, ...logos]);
    const session = inLanguage(head.title, language).text;
    const data = {
      session,
      code: this.messages.text('participants.badge.code', {}, language),
      photo: this.messages.text('participants.badge.photo', {}, language),
      logo: this.messages.text('participants.badge.logo', {}, language),
      badges: badges.map((badge) =>
        'person' in badge
          ? this.badgeOf(badge, designOf(badge.person.category), { language, names })
          : this.floatingOf(badge, designOf(badge.floating.category), { language, names }),
      ),
    };
    return { data, pictures };
  }

  private badgeOf(
    { person, code }: BadgeToSet,
    { design, logoFileId }: DesignToUse,
    { language, names }: { readonly language: Language; readonly names: ReadonlyMap<string, string> },
  ): SetBadge {
    const shown = (field: BadgeField, text: string | null): string =>
      design.fields.includes(field) && text !== null ? text : '';
    const category = this.messages.text(`participants.badge.category.${person.category}`, {}, language);
    return {
      ...badgeSizes[design.size],
      band: design.band,
      plate: person.delegation ? inLanguage(person.delegation, language).text : category,
      name: writtenName({ ...person, title: shown('TITLE', person.title) || null }),
      position: shown('POSITION', person.position),
      function: shown('FUNCTION', this.messages.text(`registration.function.${person.function}`, {}, language)),
      category: shown('CATEGORY', person.delegation ? category : ''),
      number: shown('NUMBER', String(person.number)),
      photo: design.photo ? (names.get(person.photoId ?? '') ?? '') : '',
      withPhoto: design.photo,
      logo: names.get(logoFileId ?? '') ?? '',
      code: modulesOf(code),
      back: backOf(design),
    };
  }

  private floatingOf(
    { floating, code }: FloatingToSet,
    { design, logoFileId }: DesignToUse,
    { language, names }: { readonly language: Language; readonly names: ReadonlyMap<string, string> },
  ): SetBadge {
    return {
      ...badgeSizes[design.size],
      band: design.band,
      plate: inLanguage(floating.plate, language).text,
      name: this.messages.text('participants.badge.floating', { number: floating.number }, language),
      position: '',
      function: '',
      category: this.messages.text(`participants.badge.category.${floating.category}`, {}, language),
      number: '',
      photo: '',
      withPhoto: false,
      logo: names.get(logoFileId ?? '') ?? '',
      code: modulesOf(code),
      back: backOf(design),
    };
  }

  /** Pictures that can be set: one that is broken must cost its own badge the picture, not a thousand badges the print. */
  private async soundOf(pictures: Readonly<Record<string, Uint8Array>>): Promise<Record<string, Uint8Array>> {
    const sound: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(pictures)) {
      try {
        const paper = { title: name, language: 'en', pictures: { [name]: bytes }, atMost: 10_000 } as const;
        await this.typesetter.pdf('platform/typst/specimen.typ', { heading: name, lines: [], pictures: [name] }, paper);
        sound[name] = bytes;
      } catch (error) {
        if (!(error instanceof TypesettingFailed)) throw error;
      }
    }
    return sound;
  }

  /** The files that can be shown, by the names under which the template finds them. */
  private async pictures(
    ids: readonly string[],
  ): Promise<{ pictures: Record<string, Uint8Array>; names: Map<string, string> }> {
    const [pictures, names]: [Record<string, Uint8Array>, Map<string, string>] = [{}, new Map()];
    for (const { id, mediaType, size } of await this.files.byIds([...new Set(ids)])) {
      if (size > largestPhoto || (mediaType !== 'image/jpeg' && mediaType !== 'image/png')) continue;
      const name = `${id}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
      pictures[name] = Buffer.concat((await this.store.read(id).toArray()) as Buffer[]);
      names.set(id, name);
    }
    return { pictures, names };
  }
}

/** The back in the languages that it is written in. */
function backOf(design: BadgeDesign): { language: Language; text: string }[] {
  return languages.flatMap((language) => {
    const text = design.back?.[language];
    return text ? [{ language, text }] : [];
  });
}

/** The QR code of a text: grey values, row by row, with its size. ISO/IEC 18004. */
function modulesOf(text: string): { size: number; grey: number[] } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  return { size: modules.size, grey: Array.from(modules.data, (dark) => (dark ? 0 : 255)) };
}

function withoutFaulty<Badge extends SetBadge>(badge: Badge, sound: Readonly<Record<string, unknown>>): Badge {
  const { photo, logo } = badge;
  return { ...badge, photo: photo in sound ? photo : '', logo: logo in sound ? logo : '' };
}
