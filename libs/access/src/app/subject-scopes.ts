import { Injectable } from '@nestjs/common';
import type { TranslatedText } from '#kernel';
import type { ScopeChain } from '../domain/actor.js';

/** Kinds of things that a permission can be asked on. */
export type SubjectKind =
  | 'body'
  | 'session'
  | 'meeting'
  | 'agendaItem'
  | 'delegation'
  | 'speakersList'
  | 'speakerSlot'
  | 'room'
  | 'person'
  | 'questionnaire'
  | 'registration'
  | 'letter'
  | 'gateScan'
  | 'organisation'
  | 'sideEvent';

/** The place of one thing; things that do not exist have none. */
export interface PlacedSubject extends ScopeChain {
  readonly id: string;
}

/** Finds the places of things of one kind. `ids` are well-formed UUIDs; missing things are left out of the answer. */
export type PlaceFinder = (ids: readonly string[]) => Promise<readonly PlacedSubject[]>;

/** Kinds of things that a role can extend to. */
export type ScopeKind = 'body' | 'session' | 'delegation' | 'organisation';

/** Finds what things are called; missing things are left out. */
export type NameFinder = (ids: readonly string[]) => Promise<readonly { id: string; name: TranslatedText }[]>;

/**
 * Where things stand. Access does not know meetings or lists; each library registers how its own are placed, when its
 * module starts (`onModuleInit`).
 */
@Injectable()
export class SubjectScopes {
  private readonly finders = new Map<SubjectKind, PlaceFinder>();

  private readonly nameFinders = new Map<ScopeKind, NameFinder>();

  /** @throws when the kind has a finder already */
  register(kind: SubjectKind, finder: PlaceFinder): void {
    if (this.finders.has(kind)) throw new Error(`The places of ${kind} are registered twice`);
    this.finders.set(kind, finder);
  }

  /**
   * The places of things, by id. Ids without an entry do not exist.
   * @throws when no library has registered the kind
   */
  async placesOf(kind: SubjectKind, ids: readonly string[]): Promise<ReadonlyMap<string, ScopeChain>> {
    const finder = this.finders.get(kind);
    if (!finder) throw new Error(`No library has registered the places of ${kind}`);
    const placed = ids.length === 0 ? [] : await finder(ids);
    return new Map(placed.map((subject) => [subject.id, subject]));
  }

  /** How a kind of scope is called, for lists of roles and for the audit trail. @throws when there is one already */
  registerNames(kind: ScopeKind, finder: NameFinder): void {
    if (this.nameFinders.has(kind)) throw new Error(`The names of ${kind} are registered twice`);
    this.nameFinders.set(kind, finder);
  }

  /** Names by id; none where no library has registered the kind. */
  async namesOf(kind: ScopeKind, ids: readonly string[]): Promise<ReadonlyMap<string, TranslatedText>> {
    const finder = this.nameFinders.get(kind);
    const named = finder && ids.length > 0 ? await finder(ids) : [];
    return new Map(named.map(({ id, name }) => [id, name]));
  }
}
