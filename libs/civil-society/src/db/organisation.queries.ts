import { Injectable } from '@nestjs/common';
import type { PlacedSubject } from '#access';
import type { TranslatedText } from '#kernel';
import { Reader } from '#platform';

const places = {
  name: 'civil-society.places',
  text: 'SELECT id, id AS "organisationId" FROM organisation WHERE id = ANY($1)',
};

const names = {
  name: 'civil-society.names',
  text: 'SELECT id, name FROM organisation WHERE id = ANY($1)',
};

/** Reads organizations. */
@Injectable()
export class OrganisationQueries {
  constructor(private readonly reader: Reader) {}

  /** Where organizations stand: by themselves, in no body and no session. */
  places(ids: readonly string[]): Promise<PlacedSubject[]> {
    return this.reader.rows<PlacedSubject>(places, [ids]);
  }

  /** What organizations are called. */
  names(ids: readonly string[]): Promise<{ id: string; name: TranslatedText }[]> {
    return this.reader.rows<{ id: string; name: TranslatedText }>(names, [ids]);
  }
}
