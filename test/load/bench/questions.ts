/** What is asked of every server. */
export interface Question {
  readonly key: 'Q1' | 'Q2' | 'Q4';
  readonly about: string;
  /** Path of the raw servers. */
  readonly path: string;
  /** Document of the product and of Mercurius, whose schema has the same names. */
  readonly document: string;
  readonly variables: Readonly<Record<string, string>>;
  /** The same in PostGraphile's words, under our names where it lets us choose them (`answers.ts` reads it). */
  readonly postgraphile: string;
  /** Whether it is asked by someone signed in. */
  readonly signedIn: boolean;
}

export interface AskedAbout {
  readonly sessionSlug: string;
  readonly meetingId: string;
}

export function questions({ sessionSlug, meetingId }: AskedAbout): readonly Question[] {
  return [sessionPage(sessionSlug), speakersList(meetingId), me];
}

const sessionPage = (slug: string): Question => ({
  key: 'Q1',
  about: 'a session page: 12 items, 240 documents, 40 meetings',
  path: `/session/${slug}`,
  signedIn: false,
  variables: { slug },
  document: `query SessionPage($slug: String!) {
    session(slug: $slug) {
      id slug number title { text language } mode state startsOn endsOn timezone place { text language }
      programmeVersion
      agenda { id parentId label title { text language } }
      documents { id symbol title { text language } languages itemLabels }
      meetings { id number type mode state startsAt endsAt room { id name { text language } } items { id label } }
    }
  }`,
  postgraphile: `query SessionPage($slug: String!) {
    session: sessionBySlug(slug: $slug) {
      id: rowId slug number titleText(wanted: "en") titleLanguage(wanted: "en") mode state startsOn endsOn timezone
      placeText(wanted: "en") placeLanguage(wanted: "en") programmeVersion
      agenda: agendaItemsBySessionId(orderBy: POSITION_ASC) {
        nodes { id: rowId parentId label titleText(wanted: "en") titleLanguage(wanted: "en") }
      }
      documents: documentsBySessionId(orderBy: SYMBOL_ASC) {
        nodes { id: rowId symbol titleText(wanted: "en") titleLanguage(wanted: "en") languages itemLabels }
      }
      meetings: meetingsBySessionId(orderBy: STARTS_AT_ASC) {
        nodes {
          id: rowId number type mode state startsAt endsAt
          room: roomByRoomId { id: rowId nameText(wanted: "en") nameLanguage(wanted: "en") }
          items: meetingItemsByMeetingId(orderBy: POSITION_ASC) { nodes { of: agendaItemByItemId { id: rowId label } } }
        }
      }
    }
  }`,
});

const speakersList = (meetingId: string): Question => ({
  key: 'Q2',
  about: 'a list of speakers: 60 entries',
  path: `/floor/${meetingId}`,
  signedIn: false,
  variables: { meetingId },
  document: `query MeetingLists($meetingId: ID!) {
    meetingFloor(meetingId: $meetingId) {
      meetingId version state activeListId
      lists {
        id state title { text language }
        slots {
          id position kind state category attendance requestedAt speaker
          delegation { id plate { text language } }
        }
      }
    }
  }`,
  postgraphile: `query MeetingLists($meetingId: UUID!) {
    meetingFloor: meetingByRowId(rowId: $meetingId) {
      meetingId: rowId version: topicVersion state
      with: meetingFloorByMeetingId { activeListId }
      lists: speakersListsByMeetingId(orderBy: CREATED_AT_ASC) {
        nodes {
          id: rowId state
          with: agendaItemByItemId { titleText(wanted: "en") titleLanguage(wanted: "en") }
          slots: speakerSlotsByListIdAndMeetingId(orderBy: REQUEST_NUMBER_ASC) {
            nodes {
              id: rowId position kind state category attendance: place requestedAt speaker
              delegation: delegationByDelegationId { id: rowId plateText(wanted: "en") plateLanguage(wanted: "en") }
            }
          }
        }
      }
    }
  }`,
});

const me: Question = {
  key: 'Q4',
  about: 'me: who is signed in',
  path: '/me',
  signedIn: true,
  variables: {},
  document: 'query Me { me { person { id name email language } } }',
  postgraphile: 'query Me { me { id: rowId name email language } }',
};

/** Puts a delegation on a list of speakers. */
export const inscriptionDocument = `mutation Inscribe($input: InscriptionInput!) {
  inscribeSpeaker(input: $input) { __typename ... on SpeakerSlot { id position } ... on Refusal { code message } }
}`;
