export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a zone, ISO 8601: `2021-04-12`. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601 with milliseconds: `2021-04-12T08:00:00.000Z`. */
  DateTime: { input: string; output: string; }
};

/** An application for observer status, as everybody sees it once it is listed or decided. */
export type Accreditation = {
  readonly __typename?: 'Accreditation';
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** False for what was entered for practice. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who decided. */
  readonly decidedBy: Maybe<AccreditationDecider>;
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** Number of the list that it is on. */
  readonly listNumber: Maybe<Scalars['Int']['output']>;
  /** What comes next, in the reader's language; null where nothing does. */
  readonly next: Maybe<Scalars['String']['output']>;
  /** Where the decision is recorded. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Who applies. */
  readonly organisation: Organisation;
  /** Which way it takes. */
  readonly route: AccreditationRoute;
  /** That as a sentence, in the reader's language. */
  readonly sentence: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: AccreditationState;
};

/** Whose decision observer status is. */
export type AccreditationDecider =
  /** The bureau's. */
  | 'BUREAU'
  /** The conference's. */
  | 'CONFERENCE'
  /** Nobody has objected in time. */
  | 'NO_OBJECTION';

/** Accreditation of a session, to the secretariat. */
export type AccreditationDesk = {
  readonly __typename?: 'AccreditationDesk';
  /** Id of the session. */
  readonly id: Scalars['ID']['output'];
  /** What everybody sees. */
  readonly overview: SessionAccreditation;
  /** All applications, by name of the organization. */
  readonly records: ReadonlyArray<AccreditationRecord>;
  /** States in the session. */
  readonly states: ReadonlyArray<AccreditationStateParty>;
};

/** A list of organizations that was circulated to States. */
export type AccreditationList = {
  readonly __typename?: 'AccreditationList';
  /** Day on which it was circulated. */
  readonly circulatedOn: Scalars['Date']['output'];
  /** Number in the session, from 1. */
  readonly number: Scalars['Int']['output'];
  /** Last day for objections. */
  readonly objectionsUntil: Scalars['Date']['output'];
  /** Symbol of the document. */
  readonly symbol: Scalars['String']['output'];
};

/** What a State has against an organization. */
export type AccreditationObjection = {
  readonly __typename?: 'AccreditationObjection';
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
  /** Id of the delegation of the State. */
  readonly id: Scalars['ID']['output'];
  /** The State. */
  readonly name: TranslatedText;
  /** Its reason. */
  readonly reason: Scalars['String']['output'];
};

/** An application for observer status, to the secretariat. */
export type AccreditationRecord = {
  readonly __typename?: 'AccreditationRecord';
  /** The application. */
  readonly accreditation: Accreditation;
  /** Whose decision it is now; null where it has to be listed or the time for objections is not over. */
  readonly decidableBy: Maybe<AccreditationDecider>;
  /** Id of the application. */
  readonly id: Scalars['ID']['output'];
  /** Objections that were not withdrawn. */
  readonly objections: ReadonlyArray<AccreditationObjection>;
  /** Last day for objections; null before it is listed. */
  readonly objectionsUntil: Maybe<Scalars['Date']['output']>;
  /** What the organization says about its relevance to the conference. */
  readonly relevance: Scalars['String']['output'];
  /** Rises with every change. */
  readonly version: Scalars['Int']['output'];
};

/** Answer of commands on applications. */
export type AccreditationRecordResult = AccreditationRecord | Refusal;

/** How observer status with a conference of parties is come by. */
export type AccreditationRoute =
  /** In consultative status: by application to the bureau. */
  | 'BUREAU'
  /** Others: by a list that is circulated to States, which may object. */
  | 'LIST';

/** Where an application for observer status stands. */
export type AccreditationState =
  /** Observer status is accorded. */
  | 'ACCORDED'
  /** Asked for. */
  | 'ASKED'
  /** On a circulated list. */
  | 'LISTED'
  /** A State has objected. */
  | 'OBJECTED'
  /** Observer status is not accorded. */
  | 'REFUSED'
  /** Taken back by the organization. */
  | 'WITHDRAWN';

/** A State that can object. */
export type AccreditationStateParty = {
  readonly __typename?: 'AccreditationStateParty';
  /** Id of its delegation. */
  readonly id: Scalars['ID']['output'];
  /** The State. */
  readonly name: TranslatedText;
};

/** An agenda item or sub-item. */
export type AgendaItem = {
  readonly __typename?: 'AgendaItem';
  /** Its documents. */
  readonly documents: ReadonlyArray<Document>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Label as printed: `5 (a)`. */
  readonly label: Scalars['String']['output'];
  /** Meetings that take it up. */
  readonly meetings: ReadonlyArray<Meeting>;
  /** The item above; null at the top. */
  readonly parentId: Maybe<Scalars['ID']['output']>;
  /** Segment heading under which it stands. */
  readonly segment: Maybe<TranslatedText>;
  /** Title. */
  readonly title: TranslatedText;
};

/** An agenda item to add or amend. */
export type AgendaItemInput = {
  /** The item above; none at the top. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Position among its siblings, from 1; the end when none is given. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** Title. */
  readonly title: TranslatedTextInput;
};

/** Answer of commands on the agenda. */
export type AgendaItemResult = AgendaItem | Refusal;

/** What an allotment says of a request, with what the order depended on. */
export type AllotmentEntry = {
  readonly __typename?: 'AllotmentEntry';
  /** Whether it was something else in the publication before; false in the first. */
  readonly changed: Scalars['Boolean']['output'];
  /** What the lot gave it: SHA-256 of seed, line feed and number. */
  readonly drawn: Maybe<Scalars['String']['output']>;
  /** Number of the request, in the order of receipt. */
  readonly number: Scalars['Int']['output'];
  /** The organization. */
  readonly organisation: TranslatedText;
  /** What came of it. */
  readonly outcome: AllotmentOutcome;
  /** Place in what the committee proposed. */
  readonly proposed: Maybe<Scalars['Int']['output']>;
  /** Place in the order; null for those in no order. */
  readonly rank: Maybe<Scalars['Int']['output']>;
  /** Why it was given no place. */
  readonly reason: Maybe<SpeakingRefusalReason>;
  /** Regional group of its seat. */
  readonly region: Maybe<RegionalGroup>;
  /** The request. */
  readonly requestId: Scalars['ID']['output'];
  /** Rule that decided. */
  readonly rule: Scalars['String']['output'];
  /** Places that it was given in the session before. */
  readonly spoken: Scalars['Int']['output'];
};

/** What an allotment says of a request. */
export type AllotmentOutcome =
  /** Given a place. */
  | 'GRANTED'
  /** Given none. */
  | 'REFUSED'
  /** Withdrawn before. */
  | 'WITHDRAWN';

/** How places to speak are given out. */
export type AllotmentRule =
  /** In the order that a coordinating committee of organizations proposes. */
  | 'COMMITTEE'
  /** By lot from a seed that everybody can check. */
  | 'LOT'
  /** In the order in which requests came. */
  | 'ORDER_OF_REQUEST';

/** An answer that was given. */
export type Answer = {
  readonly __typename?: 'Answer';
  /** Key of the question. */
  readonly question: Scalars['String']['output'];
  /** The answer, as its kind writes it. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** An answer. */
export type AnswerInput = {
  /** Key of the question. */
  readonly question: Scalars['String']['input'];
  /** The answer, as its kind writes it; empty: none. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** When required answers are needed. */
export type AnswersNeeded =
  /** Without them nobody is approved. */
  | 'APPROVAL'
  /** Without them nobody submits. */
  | 'SUBMISSION';

/** A role to give. */
export type AssignRoleInput = {
  /** For interpreters: the language interpreted into. */
  readonly language?: InputMaybe<Language>;
  /** The role. */
  readonly role: Role;
  /** What it extends to. */
  readonly scope: RoleScope;
  /** The body, session, delegation or organization; none for the whole installation. */
  readonly scopeId?: InputMaybe<Scalars['ID']['input']>;
};

/** From where someone speaks. */
export type Attendance =
  /** Not there. */
  | 'ABSENT'
  /** In the hall. */
  | 'IN_HALL'
  /** At a distance. */
  | 'REMOTE';

/** One field of an audit entry. */
export type AuditChange = {
  readonly __typename?: 'AuditChange';
  /** Value after; null where there is none. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** Value before; null where there was none. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
};

/** One entry of the audit trail. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** What was done, for programs: `floor.given`. */
  readonly action: Scalars['String']['output'];
  /** Who did it; null for the installation itself. */
  readonly actorName: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Fields with their value before and after. */
  readonly changes: ReadonlyArray<AuditChange>;
  /** SHA-256 of this entry and the hash before, hexadecimal. */
  readonly hash: Scalars['String']['output'];
  /** Running number without gaps. */
  readonly number: Scalars['Int']['output'];
  /** Rule applied, where one decided. */
  readonly rule: Maybe<Scalars['String']['output']>;
  /** What was done, as a sentence in the reader's language. */
  readonly sentence: Scalars['String']['output'];
  /** Which one. */
  readonly subjectId: Scalars['ID']['output'];
  /** What kind of thing it was done to: `Meeting`. */
  readonly subjectType: Scalars['String']['output'];
};

/** Which entries of the audit trail. */
export type AuditFilter = {
  /** Only actions that begin with this. */
  readonly action?: InputMaybe<Scalars['String']['input']>;
  /** Only what this person did. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what concerns this one. */
  readonly subjectId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what concerns this kind of thing. */
  readonly subjectType?: InputMaybe<Scalars['String']['input']>;
};

/** A page of the audit trail, newest first. */
export type AuditPage = {
  readonly __typename?: 'AuditPage';
  /** The entries of this page. */
  readonly items: ReadonlyArray<AuditEntry>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** What checking the chain of the audit trail found. */
export type AuditVerification = {
  readonly __typename?: 'AuditVerification';
  /** How many entries were checked. */
  readonly checked: Scalars['Int']['output'];
  /** Number of the first entry that does not fit; null when intact. */
  readonly firstFault: Maybe<Scalars['Int']['output']>;
  /** True when every entry is unaltered and none is missing. */
  readonly intact: Scalars['Boolean']['output'];
};

/** A person's badge. A badge that is issued anew has the next serial number and ends the one before. */
export type Badge = {
  readonly __typename?: 'Badge';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** What its QR code says: 144 capital letters and figures; null while it lets nobody in. */
  readonly qrCode: Maybe<Scalars['String']['output']>;
  /** Number among the badges of the registration, from 1. */
  readonly serial: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: BadgeState;
};

/** How the badges of a category look. */
export type BadgeDesign = {
  readonly __typename?: 'BadgeDesign';
  /** Text on the back; null where there is none. */
  readonly back: Maybe<TranslatedText>;
  /** Colour of the band, `#rrggbb`. */
  readonly band: Scalars['String']['output'];
  /** The category. */
  readonly category: ParticipantCategory;
  /** Contrast of its white letters, 1 to 21. */
  readonly contrast: Scalars['Float']['output'];
  /** What it shows. */
  readonly fields: ReadonlyArray<BadgeField>;
  /** The logo's file. */
  readonly logoFileId: Maybe<Scalars['ID']['output']>;
  /** Where the logo is read. */
  readonly logoUrl: Maybe<Scalars['String']['output']>;
  /** Whether it has a photograph. */
  readonly photo: Scalars['Boolean']['output'];
  /** Size. */
  readonly size: BadgeSize;
  /** For optimistic concurrency; 0 for the design that the installation brings. */
  readonly version: Scalars['Int']['output'];
};

/** How the badges of a category shall look. */
export type BadgeDesignInput = {
  /** Text on the back. */
  readonly back?: InputMaybe<TranslatedTextInput>;
  /** Colour of the band, `#rrggbb`; white letters need a contrast of 4.5 on it. */
  readonly band: Scalars['String']['input'];
  /** What it shows. */
  readonly fields: ReadonlyArray<BadgeField>;
  /** A logo, uploaded before. */
  readonly logoFileId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it has a photograph. */
  readonly photo: Scalars['Boolean']['input'];
  /** Size. */
  readonly size: BadgeSize;
};

/** The designs of a session. */
export type BadgeDesigns = {
  readonly __typename?: 'BadgeDesigns';
  /** One for each category, in protocol order. */
  readonly designs: ReadonlyArray<BadgeDesign>;
};

/** Answer of commands on designs of badges. */
export type BadgeDesignsResult = BadgeDesigns | Refusal;

/** What a badge may show besides name, delegation, session and code. */
export type BadgeField =
  /** Category. */
  | 'CATEGORY'
  /** Function in the delegation. */
  | 'FUNCTION'
  /** Number of the registration. */
  | 'NUMBER'
  /** Office held. */
  | 'POSITION'
  /** Style of address. */
  | 'TITLE';

/** Whose badges are printed; all who have one when nothing is given. */
export type BadgeFilter = {
  /** Only these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<ParticipantCategory>>;
  /** Only this delegation. */
  readonly delegationId?: InputMaybe<Scalars['ID']['input']>;
  /** Words of a name or a delegation. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of commands on a badge. */
export type BadgeResult = Badge | Refusal;

/** Size of a badge, upright. */
export type BadgeSize =
  /** 105 by 148 mm. */
  | 'A6'
  /** 74 by 105 mm. */
  | 'A7'
  /** 54 by 86 mm, for card printers. */
  | 'CARD';

/** Where a badge stands. */
export type BadgeState =
  /** Lets nobody in while the amended registration waits for approval. */
  | 'SUSPENDED'
  /** Lets in. */
  | 'VALID'
  /** Has ended for good. */
  | 'WITHDRAWN';

/** A commission, conference or subsidiary organ. */
export type Body = {
  readonly __typename?: 'Body';
  /** Abbreviation, for example CND; the name where none is in use. */
  readonly abbreviation: TranslatedText;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Kind. */
  readonly kind: BodyKind;
  /** Members on a day; today when none is given. Ordered by name in the reader's language. */
  readonly members: ReadonlyArray<Membership>;
  /** Name. */
  readonly name: TranslatedText;
  /** The body it is subsidiary to. */
  readonly parent: Maybe<Body>;
  /** Rules of procedure as this body applies them. */
  readonly rulesProfile: RulesProfile;
  /** Seats by regional group, where membership is limited. */
  readonly seats: ReadonlyArray<RegionalSeats>;
  /** Its sessions, newest first. */
  readonly sessions: ReadonlyArray<Session>;
  /** Name in addresses, for example `cnd`. */
  readonly slug: Scalars['String']['output'];
  /** Its subsidiary organs. */
  readonly subsidiaryOrgans: ReadonlyArray<Body>;
  /** Beginning of its document symbols, for example `E/CN.7`; null where it has none of its own. */
  readonly symbolRoot: Maybe<Scalars['String']['output']>;
};


/** A commission, conference or subsidiary organ. */
export type BodyMembersArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Kind of a body. */
export type BodyKind =
  /** Conference of the (States) parties to a convention. */
  | 'CONFERENCE'
  /** Functional commission of the Economic and Social Council. */
  | 'FUNCTIONAL_COMMISSION'
  /** Other subsidiary organ. */
  | 'SUBSIDIARY'
  /** Working group or expert group. */
  | 'WORKING_GROUP';

/** What an organization may do in a body. */
export type BodyRights = {
  readonly __typename?: 'BodyRights';
  /** The body. */
  readonly body: Body;
  /** One answer for each right. */
  readonly rights: ReadonlyArray<DerivedRight>;
};

/** An interpretation booth: one language of a meeting. */
export type Booth = {
  readonly __typename?: 'Booth';
  /** Who has asked the colleague to hand over. */
  readonly handOverTo: Maybe<Interpreter>;
  /** Language interpreted into. */
  readonly language: Language;
  /** Who is on microphone; null when the booth is silent. */
  readonly onAir: Maybe<Interpreter>;
  /** Interpreters assigned to this booth who are in the meeting. */
  readonly team: ReadonlyArray<Interpreter>;
};

/** An officer of the bureau. */
export type BureauMember = {
  readonly __typename?: 'BureauMember';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Name where it is public. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Office, for example Chair. */
  readonly office: TranslatedText;
  /** Regional group that nominated. */
  readonly regionalGroup: Maybe<RegionalGroup>;
  /** State of the officer; null when unknown. */
  readonly state: Maybe<State>;
};

/** Why the Chair calls a speaker to order. */
export type CallGround =
  /** Speaks on another matter. */
  | 'NOT_RELEVANT'
  /** Speaks longer than the time limit. */
  | 'OVER_TIME';

/** Rules for one category. */
export type CategoryRules = {
  readonly __typename?: 'CategoryRules';
  /** What a required answer that is missing prevents. */
  readonly answersNeeded: AnswersNeeded;
  /** The category. */
  readonly category: ParticipantCategory;
  /** Last moment of registration. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** Last moment of registration after the close, by the secretariat only; null where there is none. */
  readonly lateUntil: Maybe<Scalars['DateTime']['output']>;
  /** Whether the way of taking part may change after the close. */
  readonly mayChangeAfterClose: Scalars['Boolean']['output'];
  /** First moment of registration. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** What it must bring. */
  readonly papers: ReadonlyArray<RegistrationPaper>;
  /** Ways of taking part that it may choose. */
  readonly participations: ReadonlyArray<Participation>;
  /** The questionnaire that they are asked; null where there is none. */
  readonly questionnaireId: Maybe<Scalars['ID']['output']>;
  /** Who may register. */
  readonly registrars: ReadonlyArray<Registrar>;
};

/** Rules for one category, as they shall be. */
export type CategoryRulesInput = {
  /** What a required answer that is missing prevents. */
  readonly answersNeeded?: AnswersNeeded;
  /** The category. */
  readonly category: ParticipantCategory;
  /** Last moment. */
  readonly closesAt: Scalars['DateTime']['input'];
  /** Last moment for the secretariat. */
  readonly lateUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the way of taking part may change after the close. */
  readonly mayChangeAfterClose: Scalars['Boolean']['input'];
  /** First moment. */
  readonly opensAt: Scalars['DateTime']['input'];
  /** What it must bring. */
  readonly papers: ReadonlyArray<RegistrationPaper>;
  /** Ways of taking part. */
  readonly participations: ReadonlyArray<Participation>;
  /** A published questionnaire of the session. */
  readonly questionnaireId?: InputMaybe<Scalars['ID']['input']>;
  /** Who may register. */
  readonly registrars: ReadonlyArray<Registrar>;
};

/** Speaking time of a category. */
export type CategoryTimeLimit = {
  readonly __typename?: 'CategoryTimeLimit';
  /** Category of speakers. */
  readonly category: SpeakerCategory;
  /** Seconds. */
  readonly seconds: Scalars['Int']['output'];
};

/** Speaking time of a category. */
export type CategoryTimeLimitInput = {
  /** Category. */
  readonly category: SpeakerCategory;
  /** Seconds, 10 to 7200. */
  readonly seconds: Scalars['Int']['input'];
};

/** How a component of the installation is. */
export type ComponentCondition =
  /** Should work and does not. */
  | 'FAILED'
  /** Is not there; the rest works without it. */
  | 'OFF'
  /** Is being started or built. */
  | 'STARTING'
  /** Works. */
  | 'UP';

/** One component of the installation, for the desk. */
export type ComponentState = {
  readonly __typename?: 'ComponentState';
  /** When this was found out. */
  readonly checkedAt: Scalars['DateTime']['output'];
  /** How it is. */
  readonly condition: ComponentCondition;
  /** A sentence for the administrator: version, address, what to do. */
  readonly detail: Scalars['String']['output'];
  /** Stable name: `database`, `queue`, `live`, `conference`, `mail`, `storage`, `worker`. */
  readonly name: Scalars['String']['output'];
};

/** Access to the conference: a short-lived token that does not allow publishing. */
export type ConferenceAccess = {
  readonly __typename?: 'ConferenceAccess';
  /** The delegation joined for; null in another capacity. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** When the token can no longer be used to connect. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Name under which the SFU knows the one who joins: `delegate:…`, `interpreter:fr:…`, `hall:…`, `podium:…`, `film:…`, `follower:…`; publishers in a room are recognised by it. */
  readonly identity: Scalars['String']['output'];
  /** As what. */
  readonly role: ConferenceRole;
  /** Token for connecting; it never allows publishing. */
  readonly token: Scalars['String']['output'];
  /** WebSocket address of the SFU. */
  readonly url: Scalars['String']['output'];
};

/** Answer of `joinConference`. */
export type ConferenceAccessResult = ConferenceAccess | Refusal;

/** What someone may be in the conference. */
export type ConferenceRole =
  /** Plays the film of a slot; publishes while that slot has the floor. */
  | 'FILM'
  /** Follows; never publishes. */
  | 'FOLLOWER'
  /** Publishes picture and sound of the hall. */
  | 'HALL'
  /** Publishes to the channel of a language while on microphone. */
  | 'INTERPRETER'
  /** Delegation; publishes while it has the floor. */
  | 'PARTICIPANT'
  /** Chair or secretary at a distance; publishes while the meeting is in progress. */
  | 'PODIUM';

/** A period in consultative status. */
export type ConsultativePeriod = {
  readonly __typename?: 'ConsultativePeriod';
  /** First day. */
  readonly since: Scalars['Date']['output'];
  /** Where it was read. */
  readonly source: Scalars['String']['output'];
  /** Which status. */
  readonly status: ConsultativeStanding;
  /** First day that is no longer in it; null where there is no end. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** A period in consultative status, or of its suspension. */
export type ConsultativePeriodInput = {
  /** First day. */
  readonly since: Scalars['Date']['input'];
  /** Where it was read. */
  readonly source: Scalars['String']['input'];
  /** Which status: general, special or Roster. */
  readonly status: ConsultativeStanding;
  /** First day that is no longer in it. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** Consultative status with the Economic and Social Council on a day. */
export type ConsultativeStanding =
  /** General consultative status. */
  | 'GENERAL'
  /** None. */
  | 'NONE'
  /** On the Roster. */
  | 'ROSTER'
  /** Special consultative status. */
  | 'SPECIAL'
  /** Has a status that is suspended. */
  | 'SUSPENDED';

/** Where the support of a co-sponsor stands. */
export type CosponsorState =
  /** Asked, has not answered. */
  | 'ASKED'
  /** Supports the event. */
  | 'CONFIRMED'
  /** Does not. */
  | 'DECLINED'
  /** Named in a draft; not asked yet. */
  | 'NAMED';

/** A session from an earlier one. */
export type CreateSessionInput = {
  /** The body. */
  readonly bodyId: Scalars['ID']['input'];
  /** Copy the agenda. */
  readonly copyAgenda?: InputMaybe<Scalars['Boolean']['input']>;
  /** The session to copy rooms, agenda and pattern of meetings from; none for an empty one. */
  readonly copyFromSessionId?: InputMaybe<Scalars['ID']['input']>;
  /** Copy meetings, moved to the same weekday and time. */
  readonly copyMeetings?: InputMaybe<Scalars['Boolean']['input']>;
  /** Copy rooms. */
  readonly copyRooms?: InputMaybe<Scalars['Boolean']['input']>;
  /** Last day of the regular part. */
  readonly endsOn: Scalars['Date']['input'];
  /** How it is held. */
  readonly mode: MeetingMode;
  /** Number, 1 or more. */
  readonly number: Scalars['Int']['input'];
  /** First day of the regular part. */
  readonly startsOn: Scalars['Date']['input'];
  /** IANA zone. */
  readonly timezone: Scalars['String']['input'];
  /** Title. */
  readonly title: TranslatedTextInput;
};

/** What a delegation to a conference of parties has submitted. */
export type CredentialForm =
  /** A copy or scan. */
  | 'COPY'
  /** Only the names, for example in a note verbale. */
  | 'NAMES_ONLY'
  /** The original. */
  | 'ORIGINAL';

/** Who issued credentials. */
export type CredentialIssuer =
  /** Minister for foreign affairs. */
  | 'FOREIGN_MINISTER'
  /** Head of Government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Head of State. */
  | 'HEAD_OF_STATE'
  /** Competent authority of a regional economic integration organization. */
  | 'ORGANIZATION_AUTHORITY'
  /** Somebody else, for example an embassy. */
  | 'OTHER';

/** What the bureau can find. */
export type CredentialOutcome =
  /** In order. */
  | 'ACCEPTED'
  /** An objection was made. */
  | 'OBJECTED';

/** How a delegation sits; all but the first provisionally, with all rights. */
export type CredentialStanding =
  /** Its credentials were accepted. */
  | 'ACCEPTED'
  /** Credentials in due form wait for the bureau. */
  | 'EXPECTED'
  /** It has sent a copy, names, or credentials of another authority. */
  | 'INFORMAL'
  /** It has sent nothing. */
  | 'NONE'
  /** There is an objection, on which the conference decides. */
  | 'OBJECTED';

/** Where credentials stand. */
export type CredentialState =
  /** Found in order by the bureau. */
  | 'ACCEPTED'
  /** Objected to. */
  | 'OBJECTED'
  /** Replaced by later ones. */
  | 'REPLACED'
  /** Submitted, not examined yet. */
  | 'SUBMITTED';

/** Credentials. */
export type Credentials = {
  readonly __typename?: 'Credentials';
  /** Whether they are what the rules of procedure ask for. */
  readonly dueForm: Scalars['Boolean']['output'];
  /** When the bureau examined them. */
  readonly examinedAt: Maybe<Scalars['DateTime']['output']>;
  /** Name of the file. */
  readonly fileName: Maybe<Scalars['String']['output']>;
  /** What was submitted. */
  readonly form: CredentialForm;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Date on them. */
  readonly issuedOn: Scalars['Date']['output'];
  /** Who issued them. */
  readonly issuer: CredentialIssuer;
  /** Whether that was less than 24 hours before the opening, or after it. */
  readonly late: Scalars['Boolean']['output'];
  /** Why there is an objection, in the reader's language where known. */
  readonly objection: Maybe<Scalars['String']['output']>;
  /** When they came. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Where they stand. */
  readonly state: CredentialState;
  /** Where it is read, for those who may. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** What an examination did. */
export type CredentialsExamined = {
  readonly __typename?: 'CredentialsExamined';
  /** Those examined. */
  readonly examined: ReadonlyArray<Scalars['ID']['output']>;
  /** The others, with the reason. */
  readonly refused: ReadonlyArray<CredentialsFault>;
};

/** Answer of examinations. */
export type CredentialsExaminedResult = CredentialsExamined | Refusal;

/** Credentials that were not examined. */
export type CredentialsFault = {
  readonly __typename?: 'CredentialsFault';
  /** The credentials. */
  readonly credentialsId: Scalars['ID']['output'];
  /** Why. */
  readonly refusal: Refusal;
};

/** Credentials to submit. */
export type CredentialsInput = {
  /** A file uploaded before for the purpose `credentials`; needed but for names. */
  readonly fileId?: InputMaybe<Scalars['ID']['input']>;
  /** What is submitted. */
  readonly form: CredentialForm;
  /** Date on them. */
  readonly issuedOn: Scalars['Date']['input'];
  /** Who issued them. */
  readonly issuer: CredentialIssuer;
};

/** A State or organization taking part in a session. */
export type Delegation = {
  readonly __typename?: 'Delegation';
  /** Category, in protocol order. */
  readonly category: DelegationCategory;
  /** False where its participation still has to be compared with a printed source. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** What stands on the plate. */
  readonly plate: TranslatedText;
  /** The session in which it takes part; null while the reader may not see it. */
  readonly session: Maybe<Session>;
  /** The State, for delegations of States. */
  readonly state: Maybe<State>;
  /** Whether it has a vote. */
  readonly voting: Scalars['Boolean']['output'];
};

/** Kinds of delegations, in protocol order. */
export type DelegationCategory =
  /** Intergovernmental organization. */
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  /** Member State of the body. */
  | 'MEMBER'
  /** Non-governmental organization. */
  | 'NON_GOVERNMENTAL_ORGANIZATION'
  /** State not a Member of the United Nations, or entity with a standing invitation. */
  | 'NON_MEMBER_STATE'
  /** State represented by observers. */
  | 'OBSERVER_STATE'
  /** Specialized agency. */
  | 'SPECIALIZED_AGENCY'
  /** United Nations body or office. */
  | 'UN_ENTITY';

/** A delegation with its credentials. */
export type DelegationCredentials = {
  readonly __typename?: 'DelegationCredentials';
  /** What is in force; null when nothing was submitted. */
  readonly current: Maybe<Credentials>;
  /** The delegation. */
  readonly delegation: Delegation;
  /** What was replaced, newest first. */
  readonly earlier: ReadonlyArray<Credentials>;
  /** How it sits. */
  readonly standing: CredentialStanding;
};

/** Answer of submitting credentials. */
export type DelegationCredentialsResult = DelegationCredentials | Refusal;

/** Function in a delegation, in protocol order. */
export type DelegationFunction =
  /** Adviser. */
  | 'ADVISER'
  /** Alternate. */
  | 'ALTERNATE'
  /** Deputy head of delegation. */
  | 'DEPUTY_HEAD'
  /** Head of delegation, or representative. */
  | 'HEAD'
  /** Observer. */
  | 'OBSERVER';

/** What an import did, or would do. */
export type DelegationImport = {
  readonly __typename?: 'DelegationImport';
  /** Everything that is wrong, by row and column. */
  readonly faults: ReadonlyArray<ImportFault>;
  /** Whether it was carried out. False for a check, and where there is a fault: then nothing was changed. */
  readonly imported: Scalars['Boolean']['output'];
  /** Rows in the order of the sheet. */
  readonly rows: ReadonlyArray<ImportRow>;
};

/** Answer of imports. */
export type DelegationImportResult = DelegationImport | Refusal;

/** How many of a delegation are inside one gate. */
export type DelegationInside = {
  readonly __typename?: 'DelegationInside';
  /** The delegation; null for people without one. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** The gate. */
  readonly gateId: Scalars['ID']['output'];
  /** How many. */
  readonly inside: Scalars['Int']['output'];
  /** What it is called. */
  readonly plate: Maybe<TranslatedText>;
};

/** Places to speak as the delegation of an organization sees them. */
export type DelegationSpeaking = {
  readonly __typename?: 'DelegationSpeaking';
  /** Why the organization may not ask; null where it may. */
  readonly barred: Maybe<Refusal>;
  /** The delegation. */
  readonly delegation: Delegation;
  /** What the session offers. */
  readonly offers: ReadonlyArray<SpeakingOffer>;
  /** What the organization has asked for. */
  readonly requests: ReadonlyArray<SpeakingRequest>;
  /** Who may speak. */
  readonly speakers: ReadonlyArray<RegisteredSpeaker>;
};

/** A right in words, with what decided it. */
export type DerivedRight = {
  readonly __typename?: 'DerivedRight';
  /** Whether and how it is had. */
  readonly answer: RightAnswer;
  /** The rule as it is cited, in the reader's language; null where no rule gives the right. */
  readonly citation: Maybe<Scalars['String']['output']>;
  /** False where the rule still has to be compared with its printed text. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Which. */
  readonly right: OrganisationRight;
  /** Both as a sentence, in the reader's language. */
  readonly sentence: Scalars['String']['output'];
  /** Most words of a written statement; null where there is no limit. */
  readonly words: Maybe<Scalars['Int']['output']>;
};

/** A document of the session. */
export type Document = {
  readonly __typename?: 'Document';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Labels of the items it is for. */
  readonly itemLabels: ReadonlyArray<Scalars['String']['output']>;
  /** Languages it exists in. */
  readonly languages: ReadonlyArray<Language>;
  /** Symbol, for example `E/CN.7/2021/1`. */
  readonly symbol: Scalars['String']['output'];
  /** Title. */
  readonly title: TranslatedText;
  /** Public page of the document. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** A command was carried out and there is nothing further to tell. */
export type Done = {
  readonly __typename?: 'Done';
  /** Always true; GraphQL types need a field. */
  readonly done: Scalars['Boolean']['output'];
};

/** Answer of commands that have nothing to give back. */
export type DoneResult = Done | Refusal;

/** Proof that personal data were erased. */
export type Erasure = {
  readonly __typename?: 'Erasure';
  /** SHA-256 over the identifiers of the records in their order, hexadecimal. */
  readonly digest: Scalars['String']['output'];
  /** When. */
  readonly erasedAt: Scalars['DateTime']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many records. */
  readonly records: Scalars['Int']['output'];
  /** The session that they were of. */
  readonly session: TranslatedText;
  /** Kind, in the reader's language. */
  readonly title: Scalars['String']['output'];
};

/** A page of erasures. */
export type ErasurePage = {
  readonly __typename?: 'ErasurePage';
  /** Newest first. */
  readonly items: ReadonlyArray<Erasure>;
  /** How many there are. */
  readonly total: Scalars['Int']['output'];
};

/** Form of a file with what was asked. */
export type FairnessFileForm =
  /** Comma-separated values. */
  | 'CSV'
  /** Workbook. */
  | 'XLSX';

/** What civil society asks of a session. */
export type FairnessKind =
  /** A side event. */
  | 'SIDE_EVENT'
  /** A place to speak. */
  | 'SPEAKING'
  /** A written statement. */
  | 'STATEMENT';

/** What became of a request. */
export type FairnessOutcome =
  /** Granted. */
  | 'GRANTED'
  /** Not decided. */
  | 'PENDING'
  /** Refused. */
  | 'REFUSED'
  /** Withdrawn. */
  | 'WITHDRAWN';

/** One thing that an organization asked of a session, and what became of it. */
export type FairnessRow = {
  readonly __typename?: 'FairnessRow';
  /** When it was asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** What was asked. */
  readonly kind: FairnessKind;
  /** Who asked. */
  readonly organisation: TranslatedText;
  /** What became of it. */
  readonly outcome: FairnessOutcome;
  /** Why it was refused. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Regional group of its seat. */
  readonly region: Maybe<RegionalGroup>;
  /** Rule that decided. */
  readonly rule: Maybe<Scalars['String']['output']>;
  /** Consultative status: GENERAL, SPECIAL, ROSTER, SUSPENDED or NONE. */
  readonly status: Scalars['String']['output'];
  /** What about: the agenda item, the title once it is public. */
  readonly subject: Maybe<TranslatedText>;
  /** Theme, in the words of the organization or as the session names it. */
  readonly theme: Maybe<Scalars['String']['output']>;
};

/** One faulty input field. */
export type FieldFault = {
  readonly __typename?: 'FieldFault';
  /** What is wrong with it, in the reader's language. */
  readonly message: Scalars['String']['output'];
  /** Path of the field in the input, for example `input.email`. */
  readonly path: Scalars['String']['output'];
};

/** A badge that the people of a delegation hand from one to the other: whoever goes in takes it. */
export type FloatingBadge = {
  readonly __typename?: 'FloatingBadge';
  /** The delegation. */
  readonly delegationId: Scalars['ID']['output'];
  /** Since when. */
  readonly heldSince: Maybe<Scalars['DateTime']['output']>;
  /** Who has it. */
  readonly holder: Maybe<Scalars['String']['output']>;
  /** Registration that has it; null when it is free. */
  readonly holderId: Maybe<Scalars['ID']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Number within the delegation, from 1. */
  readonly number: Scalars['Int']['output'];
  /** What the delegation is called. */
  readonly plate: TranslatedText;
  /** What its QR code says, for printing. */
  readonly qrCode: Scalars['String']['output'];
};

/** How many floating badges each delegation of a category has. */
export type FloatingRule = {
  readonly __typename?: 'FloatingRule';
  /** The category. */
  readonly category: ParticipantCategory;
  /** How many. */
  readonly places: Scalars['Int']['output'];
};

/** Floating badges of a category, as they shall be. */
export type FloatingRuleInput = {
  /** The category. */
  readonly category: ParticipantCategory;
  /** How many each delegation has; 0 for none. */
  readonly places: Scalars['Int']['input'];
};

/** Who has the floor, with the clock. */
export type FloorHolder = {
  readonly __typename?: 'FloorHolder';
  /** When `remainingSeconds` was so. */
  readonly asOf: Scalars['DateTime']['output'];
  /** When the time is over if nothing changes; null while the clock stands and without a limit. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
  /** When the floor was given. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** Whether the clock stands, for example during a point of order. */
  readonly paused: Scalars['Boolean']['output'];
  /** Seconds left at `asOf`; negative when over; null without a limit. */
  readonly remainingSeconds: Maybe<Scalars['Int']['output']>;
  /** The slot. */
  readonly slot: SpeakerSlot;
  /** When the warning shows; null while the clock stands and without a limit. */
  readonly warnsAt: Maybe<Scalars['DateTime']['output']>;
};

/** Someone who acts for a delegation in its registration. */
export type FocalPoint = {
  readonly __typename?: 'FocalPoint';
  /** Address for mail. */
  readonly email: Scalars['String']['output'];
  /** Identifier of the appointment. */
  readonly id: Scalars['ID']['output'];
  /** Whether the account still waits for its first sign-in. */
  readonly invited: Scalars['Boolean']['output'];
  /** Name as it appears. */
  readonly name: Scalars['String']['output'];
};

/** A fraction of the members. */
export type Fraction = {
  readonly __typename?: 'Fraction';
  /** Denominator. */
  readonly denominator: Scalars['Int']['output'];
  /** True when more than the fraction is needed, false when the fraction itself is enough. */
  readonly exceeding: Scalars['Boolean']['output'];
  /** Numerator. */
  readonly numerator: Scalars['Int']['output'];
};

/** A door of a session: an entrance, or that of a room. Several phones may serve one gate; they share its counts. */
export type Gate = {
  readonly __typename?: 'Gate';
  /** How many may be inside at a time; null where nobody counts. */
  readonly capacity: Maybe<Scalars['Int']['output']>;
  /** Categories that it admits; all when empty. */
  readonly categories: ReadonlyArray<ParticipantCategory>;
  /** Whether nobody enters at present. */
  readonly closed: Scalars['Boolean']['output'];
  /** How many times someone went in today, in the session's zone. */
  readonly enteredToday: Scalars['Int']['output'];
  /** Whether delegations with floating badges need one to enter. */
  readonly floating: Scalars['Boolean']['output'];
  /** Whether only those registered for the hall may enter. */
  readonly hallOnly: Scalars['Boolean']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** How many are inside. */
  readonly inside: Scalars['Int']['output'];
  /** What it is called. */
  readonly name: TranslatedText;
  /** The room behind it; null for an entrance. */
  readonly roomId: Maybe<Scalars['ID']['output']>;
  /** For how many minutes a scan can be undone. */
  readonly undoMinutes: Scalars['Int']['output'];
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** What changed at the gates of a session: the whole of the counts. */
export type GateChange = {
  readonly __typename?: 'GateChange';
  /** Who is inside, by delegation. */
  readonly delegations: ReadonlyArray<DelegationInside>;
  /** The gates with their counts. */
  readonly gates: ReadonlyArray<Gate>;
  /** Conflicts that are still open. */
  readonly openConflicts: Scalars['Int']['output'];
  /** Version; give it back to learn only what is newer. */
  readonly version: Scalars['Int']['output'];
};

/** A delegation as phones know it. */
export type GateDelegation = {
  readonly __typename?: 'GateDelegation';
  /** The delegation. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly plate: TranslatedText;
};

/** Which way someone passes a gate. */
export type GateDirection =
  /** Into the room or premises. */
  | 'IN'
  /** Out of them. */
  | 'OUT';

/** A floating badge as phones know it. */
export type GateFloating = {
  readonly __typename?: 'GateFloating';
  /** The delegation. */
  readonly delegationId: Scalars['ID']['output'];
  /** Since when. */
  readonly heldSince: Maybe<Scalars['DateTime']['output']>;
  /** Registration that has it; null when it is free. */
  readonly holderId: Maybe<Scalars['ID']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Number within the delegation. */
  readonly number: Scalars['Int']['output'];
};

/** A gate, as it shall be. */
export type GateInput = {
  /** How many may be inside at a time. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Categories that it admits; all when empty. */
  readonly categories?: ReadonlyArray<ParticipantCategory>;
  /** Whether nobody enters at present. */
  readonly closed?: Scalars['Boolean']['input'];
  /** Whether delegations with floating badges need one. */
  readonly floating?: Scalars['Boolean']['input'];
  /** Whether only those registered for the hall may enter. */
  readonly hallOnly?: Scalars['Boolean']['input'];
  /** What it is called. */
  readonly name: TranslatedTextInput;
  /** The room behind it. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many minutes a scan can be undone. */
  readonly undoMinutes?: Scalars['Int']['input'];
};

/** A public key that codes are verified with. */
export type GateKey = {
  readonly __typename?: 'GateKey';
  /** Number that codes name it by. */
  readonly number: Scalars['Int']['output'];
  /** Ed25519 key, 32 bytes in base64. */
  readonly publicKey: Scalars['String']['output'];
};

/** What a phone keeps to serve a gate without the network. It keeps this until then and no longer. */
export type GatePack = {
  readonly __typename?: 'GatePack';
  /** Ask with this for what changes later. */
  readonly cursor: Scalars['String']['output'];
  /** Delegations. */
  readonly delegations: ReadonlyArray<GateDelegation>;
  /** Floating badges, without codes. */
  readonly floating: ReadonlyArray<GateFloating>;
  /** The gates. */
  readonly gates: ReadonlyArray<Gate>;
  /** Who is inside. */
  readonly inside: ReadonlyArray<GatePresence>;
  /** When the phone erases it. */
  readonly keptUntil: Scalars['DateTime']['output'];
  /** Keys to verify codes with. */
  readonly keys: ReadonlyArray<GateKey>;
  /** Whether there is more at once. */
  readonly more: Scalars['Boolean']['output'];
  /** People whose badges changed since the cursor, 2,000 at most. */
  readonly people: ReadonlyArray<GatePerson>;
  /** The server's clock. */
  readonly readAt: Scalars['DateTime']['output'];
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** Zone of the session. */
  readonly timezone: Scalars['String']['output'];
  /** What the session is called. */
  readonly title: TranslatedText;
};

/** What a phone at a gate has to know of one badge. Nothing of a person is given for a badge that has ended. */
export type GatePerson = {
  readonly __typename?: 'GatePerson';
  /** The badge. */
  readonly badgeId: Scalars['ID']['output'];
  /** Category. */
  readonly category: Maybe<ParticipantCategory>;
  /** Days of presence; all when empty. */
  readonly days: ReadonlyArray<Scalars['Date']['output']>;
  /** Delegation. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** Family name. */
  readonly familyName: Maybe<Scalars['String']['output']>;
  /** Given names. */
  readonly givenName: Maybe<Scalars['String']['output']>;
  /** Whether registered for the hall. */
  readonly hall: Scalars['Boolean']['output'];
  /** The registration. */
  readonly registrationId: Scalars['ID']['output'];
  /** Where the badge stands. */
  readonly state: BadgeState;
};

/** Someone inside. */
export type GatePresence = {
  readonly __typename?: 'GatePresence';
  /** The gate. */
  readonly gateId: Scalars['ID']['output'];
  /** The registration. */
  readonly registrationId: Scalars['ID']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** Answer of commands on a gate. */
export type GateResult = Gate | Refusal;

/** One showing of a badge at a gate, whatever it came to. */
export type GateScan = {
  readonly __typename?: 'GateScan';
  /** Who scanned. */
  readonly by: Maybe<Scalars['String']['output']>;
  /** Category of the person. */
  readonly category: Maybe<ParticipantCategory>;
  /** What is to be settled. */
  readonly conflict: Maybe<ScanConflict>;
  /** Delegation of the person, or of the floating badge. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** Which way. */
  readonly direction: GateDirection;
  /** Number of the floating badge that was taken or returned. */
  readonly floatingNumber: Maybe<Scalars['Int']['output']>;
  /** The gate. */
  readonly gateId: Scalars['ID']['output'];
  /** Whom they took over the floating badge from, at the door. */
  readonly handedOverBy: Maybe<Scalars['String']['output']>;
  /** Identifier, made by the phone: a scan that is sent again is counted once. */
  readonly id: Scalars['ID']['output'];
  /** Whether it was made without the network. */
  readonly offline: Scalars['Boolean']['output'];
  /** What it came to. */
  readonly outcome: ScanOutcome;
  /** Why a supervisor let them in above the capacity. */
  readonly override: Maybe<Scalars['String']['output']>;
  /** Family name and given name of the person. */
  readonly person: Maybe<Scalars['String']['output']>;
  /** What the delegation is called. */
  readonly plate: Maybe<TranslatedText>;
  /** When the server heard of it. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Why they were refused. */
  readonly refusal: Maybe<Refusal>;
  /** Registration of the badge; null when it was not known. */
  readonly registrationId: Maybe<Scalars['ID']['output']>;
  /** When it happened, by the phone's clock set to the server's. */
  readonly scannedAt: Scalars['DateTime']['output'];
  /** When it was undone. */
  readonly undoneAt: Maybe<Scalars['DateTime']['output']>;
};

/** One of many scans that was not recorded. */
export type GateScanFault = {
  readonly __typename?: 'GateScanFault';
  /** Why. */
  readonly refusal: Refusal;
  /** The scan. */
  readonly scanId: Scalars['ID']['output'];
};

/** Which scans. */
export type GateScanFilter = {
  /** Only at this gate. */
  readonly gateId?: InputMaybe<Scalars['ID']['input']>;
  /** Only made without the network. */
  readonly offline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only with a conflict that is still open. */
  readonly openConflicts?: Scalars['Boolean']['input'];
  /** Only those that came to this. */
  readonly outcomes?: InputMaybe<ReadonlyArray<ScanOutcome>>;
  /** Words of a name or a delegation. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
};

/** One showing of a badge. */
export type GateScanInput = {
  /** What was read; null when the person was found by name. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
  /** Which way. */
  readonly direction: GateDirection;
  /** The gate. */
  readonly gateId: Scalars['ID']['input'];
  /** Whether the one who has the delegation's floating badge hands it over at the door and leaves. */
  readonly handOver?: Scalars['Boolean']['input'];
  /** Made by the phone, a UUID; the same scan has the same id whenever it is sent. */
  readonly id: Scalars['ID']['input'];
  /** Whether the phone decided by itself, and what: what happened is recorded, not judged anew. */
  readonly offline?: InputMaybe<ScanOutcome>;
  /** Why a supervisor lets them in above the capacity. */
  readonly override?: InputMaybe<Scalars['String']['input']>;
  /** The person, found by name or named as the one who carries a floating badge. */
  readonly registrationId?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened. */
  readonly scannedAt: Scalars['DateTime']['input'];
};

/** A page of scans, newest first. */
export type GateScanPage = {
  readonly __typename?: 'GateScanPage';
  /** The scans. */
  readonly items: ReadonlyArray<GateScan>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** Answer of commands on a scan. */
export type GateScanResult = GateScan | Refusal;

/** Scans as they were recorded, now or when they were sent before. */
export type GateScans = {
  readonly __typename?: 'GateScans';
  /** Those that cannot be. */
  readonly faults: ReadonlyArray<GateScanFault>;
  /** Those recorded. */
  readonly scans: ReadonlyArray<GateScan>;
};

/** Answer of recording scans. */
export type GateScansResult = GateScans | Refusal;

/** The online room of a side event, as one of those in it sees it. */
export type Gathering = {
  readonly __typename?: 'Gathering';
  /** Set when a host ended it. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** End; the room closes then. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** The event. */
  readonly eventId: Scalars['ID']['output'];
  /** For a host everybody, hands first in their order; for others those who speak, and themselves. */
  readonly guests: ReadonlyArray<GatheringGuest>;
  /** The one who asks. */
  readonly me: GatheringGuest;
  /** How many are in the room. */
  readonly present: Scalars['Int']['output'];
  /** Whether it is recorded. */
  readonly recording: GatheringRecording;
  /** Beginning. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** How many wait in the lobby; 0 for all but hosts. */
  readonly waiting: Scalars['Int']['output'];
  /** How many in the room have not consented to being recorded; 0 unless they are asked. */
  readonly withoutConsent: Scalars['Int']['output'];
};

/** Access to the room: a short-lived token that does not allow publishing. */
export type GatheringAccess = {
  readonly __typename?: 'GatheringAccess';
  /** When the token can no longer be used to connect. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Name under which the SFU knows the one who joins: `guest:…`. */
  readonly identity: Scalars['String']['output'];
  /** Token for connecting. */
  readonly token: Scalars['String']['output'];
  /** WebSocket address of the SFU. */
  readonly url: Scalars['String']['output'];
};

/** Answer of `joinGathering`. */
export type GatheringAccessResult = GatheringAccess | Refusal;

/** Something changed in the room; ask for it anew. */
export type GatheringChange = {
  readonly __typename?: 'GatheringChange';
  /** Rises with every change. */
  readonly version: Scalars['Int']['output'];
};

/** Somebody in the lobby or the room. */
export type GatheringGuest = {
  readonly __typename?: 'GatheringGuest';
  /** Answer about being recorded. */
  readonly consent: RecordingConsent;
  /** When the hand was raised; null while it is down. */
  readonly handRaisedAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether the microphone was given by a host; those who speak by their part have it without. */
  readonly microphone: Scalars['Boolean']['output'];
  /** Name as given. */
  readonly name: Scalars['String']['output'];
  /** Organization as given; empty for none. */
  readonly organization: Scalars['String']['output'];
  /** As what. */
  readonly part: GatheringPart;
  /** Whether they are there at this moment. */
  readonly present: Scalars['Boolean']['output'];
  /** Where. */
  readonly standing: GatheringStanding;
};

/** What somebody is in the online room of a side event. */
export type GatheringPart =
  /** Listens, and speaks when given the microphone. */
  | 'ATTENDEE'
  /** Made a host by one of them. */
  | 'COHOST'
  /** Acts for the organizer, or is of the secretariat. */
  | 'HOST'
  /** Speaks without raising a hand. */
  | 'PANELLIST';

/** Whether the event is recorded. */
export type GatheringRecording =
  /** Everybody is asked for consent. */
  | 'ASKED'
  /** Not recorded. */
  | 'OFF'
  /** Recorded. */
  | 'ON';

/** Answer of commands in the room. */
export type GatheringResult = Gathering | Refusal;

/** Where somebody stands. */
export type GatheringStanding =
  /** In the room. */
  | 'ADMITTED'
  /** Sent out. */
  | 'DISMISSED'
  /** In the lobby. */
  | 'WAITING';

/** A permission and where it holds. */
export type GrantedPermission = {
  readonly __typename?: 'GrantedPermission';
  /** Name in the permission tree. */
  readonly name: Scalars['String']['output'];
  /** What it extends to. */
  readonly scope: RoleScope;
  /** The body, session, delegation or organization; null for the whole installation. */
  readonly scopeId: Maybe<Scalars['ID']['output']>;
};

/** A record that is held on the reader. */
export type HeldRecord = {
  readonly __typename?: 'HeldRecord';
  /** Its fields; empty ones are left out. */
  readonly values: ReadonlyArray<HeldValue>;
};

/** What is held on the reader, of one kind. */
export type HeldRecords = {
  readonly __typename?: 'HeldRecords';
  /** The records. */
  readonly records: ReadonlyArray<HeldRecord>;
  /** The kind, with purpose and period. */
  readonly rule: RetentionRule;
};

/** A field of a record. */
export type HeldValue = {
  readonly __typename?: 'HeldValue';
  /** What it is, in the reader's language. */
  readonly field: Scalars['String']['output'];
  /** What it holds. */
  readonly value: Scalars['String']['output'];
};

/** What an import does with a row. */
export type ImportChange =
  /** Adds a person. */
  | 'ADDED'
  /** Changes a registration. */
  | 'CHANGED'
  /** Cannot be taken. */
  | 'FAULTY'
  /** Says what is there already. */
  | 'UNCHANGED';

/** A cell that an import changes. */
export type ImportDifference = {
  readonly __typename?: 'ImportDifference';
  /** As it becomes. */
  readonly after: Scalars['String']['output'];
  /** As it was; empty where there was nothing. */
  readonly before: Scalars['String']['output'];
  /** Header of the column, in the reader's language. */
  readonly header: Scalars['String']['output'];
};

/** Something wrong in a workbook, with its place. */
export type ImportFault = {
  readonly __typename?: 'ImportFault';
  /** Letters of the column; null where no column of the sheet is at fault. */
  readonly column: Maybe<Scalars['String']['output']>;
  /** Header of the column, in the reader's language; null where the row as a whole is at fault. */
  readonly header: Maybe<Scalars['String']['output']>;
  /** What is wrong, in the reader's language. */
  readonly message: Scalars['String']['output'];
  /** Row as the sheet counts; the headers are row 1. */
  readonly row: Scalars['Int']['output'];
  /** The rule that decided. */
  readonly rule: Scalars['String']['output'];
  /** What stands there; null where nothing does. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** What became of a row, or would become of it. */
export type ImportRow = {
  readonly __typename?: 'ImportRow';
  /** What is done. */
  readonly change: ImportChange;
  /** What changes; empty for new and faulty rows. */
  readonly differences: ReadonlyArray<ImportDifference>;
  /** Family name. */
  readonly familyName: Scalars['String']['output'];
  /** Given names. */
  readonly givenName: Scalars['String']['output'];
  /** Row as the sheet counts. */
  readonly row: Scalars['Int']['output'];
  /** Where the registration then stands; null for faulty rows. */
  readonly state: Maybe<RegistrationState>;
};

/** Someone asks for the floor. */
export type InscriptionInput = {
  /** From where. */
  readonly attendance: Attendance;
  /** Cabinet rank. */
  readonly cabinetRank?: InputMaybe<Scalars['Boolean']['input']>;
  /** Category where it differs from the delegation's, by the secretariat. */
  readonly category?: InputMaybe<SpeakerCategory>;
  /** The delegation. */
  readonly delegationId: Scalars['ID']['input'];
  /** The list. */
  readonly listId: Scalars['ID']['input'];
  /** For a group. */
  readonly onBehalfOf?: InputMaybe<TranslatedTextInput>;
  /** Name and function of the speaker, 200 characters at most. */
  readonly speaker?: InputMaybe<Scalars['String']['input']>;
};

/** An interpreter in a booth, by role. */
export type Interpreter = {
  readonly __typename?: 'Interpreter';
  /** Name as it shall appear. */
  readonly name: Scalars['String']['output'];
  /** The person. */
  readonly personId: Scalars['ID']['output'];
};

/** An invitation. */
export type InvitePersonInput = {
  /** Address that the invitation goes to. */
  readonly email: Scalars['String']['input'];
  /** Language of the invitation. */
  readonly language: Language;
  /** Name as it shall appear, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Roles from the start. */
  readonly roles: ReadonlyArray<AssignRoleInput>;
};

/** The six official languages of the United Nations. */
export type Language =
  /** Arabic */
  | 'ar'
  /** English */
  | 'en'
  /** Spanish */
  | 'es'
  /** French */
  | 'fr'
  /** Russian */
  | 'ru'
  /** Chinese */
  | 'zh';

/** On what ground personal data are held. */
export type LawfulUse =
  /** Given freely for this purpose. */
  | 'CONSENT'
  /** Needed for holding the session. */
  | 'MANDATE'
  /** Part of a public record. */
  | 'PUBLIC_RECORD'
  /** Needed for safety. */
  | 'SECURITY';

/** How many stand in a section of the list. */
export type ListCount = {
  readonly __typename?: 'ListCount';
  /** Section. */
  readonly category: ParticipantCategory;
  /** The same in the reader's language. */
  readonly categoryName: Scalars['String']['output'];
  /** States or organizations. */
  readonly entries: Scalars['Int']['output'];
  /** People. */
  readonly people: Scalars['Int']['output'];
};

/** A State or organization with its people, in the order of the list. */
export type ListEntry = {
  readonly __typename?: 'ListEntry';
  /** Section of the list. */
  readonly category: ParticipantCategory;
  /** The same in the reader's language. */
  readonly categoryName: Scalars['String']['output'];
  /** Its name in the reader's language; null for people who belong to none. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** Its people, by function, then by family name. */
  readonly people: ReadonlyArray<ListedPerson>;
};

/** A page of the list. */
export type ListEntryPage = {
  readonly __typename?: 'ListEntryPage';
  /** The entries. */
  readonly items: ReadonlyArray<ListEntry>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** Where a list of speakers stands. */
export type ListState =
  /** Admits no further requests; those listed will speak. */
  | 'CLOSED'
  /** All have spoken or the debate is closed. */
  | 'FINISHED'
  /** Admits requests. */
  | 'OPEN'
  /** Will open at a set time or by the secretariat. */
  | 'PLANNED'
  /** Admits requests again after it was closed. */
  | 'REOPENED';

/** Someone on the list, as it names them. */
export type ListedPerson = {
  readonly __typename?: 'ListedPerson';
  /** Function in the delegation. */
  readonly function: DelegationFunction;
  /** The same in the reader's language. */
  readonly functionName: Scalars['String']['output'];
  /** Style of address, given names, FAMILY NAME. */
  readonly name: Scalars['String']['output'];
  /** Office held. */
  readonly position: Maybe<Scalars['String']['output']>;
};

/** A file made on the spot. */
export type MadeFile = {
  readonly __typename?: 'MadeFile';
  /** Content in base64 (RFC 4648). */
  readonly base64: Scalars['String']['output'];
  /** Name, with its ending. */
  readonly fileName: Scalars['String']['output'];
  /** Media type. */
  readonly mediaType: Scalars['String']['output'];
};

/** A mail that the installation wrote; on an installation without SMTP it stays in the mail folder. */
export type MailMessage = {
  readonly __typename?: 'MailMessage';
  /** Identifier of the message. */
  readonly id: Scalars['ID']['output'];
  /** When it was written. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** Subject line. */
  readonly subject: Scalars['String']['output'];
  /** Plain text of the message. */
  readonly text: Scalars['String']['output'];
  /** Address of the recipient. */
  readonly to: Scalars['String']['output'];
  /** Where it went: `folder` or `smtp`. */
  readonly transport: Scalars['String']['output'];
};

/** A page of messages, newest first. */
export type MailPage = {
  readonly __typename?: 'MailPage';
  /** The messages of this page. */
  readonly items: ReadonlyArray<MailMessage>;
  /** How many there are in all. */
  readonly total: Scalars['Int']['output'];
};

/** A meeting of a session. */
export type Meeting = {
  readonly __typename?: 'Meeting';
  /** The item under discussion. */
  readonly currentItem: Maybe<AgendaItem>;
  /** Planned end. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Items to be taken up, in order. */
  readonly items: ReadonlyArray<AgendaItem>;
  /** How it is held. */
  readonly mode: MeetingMode;
  /** Note for the programme, for example that the time was reconstructed. */
  readonly note: Maybe<TranslatedText>;
  /** Running number within its type; null for informal meetings without one. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Room; null when online only. */
  readonly room: Maybe<Room>;
  /** The session. */
  readonly session: Session;
  /** Planned start. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Where it stands. */
  readonly state: MeetingState;
  /** Title, for example 3rd plenary meeting. */
  readonly title: TranslatedText;
  /** Type. */
  readonly type: MeetingType;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** A change of a meeting, sent to those who follow it. */
export type MeetingChange = {
  readonly __typename?: 'MeetingChange';
  /** State after the change. */
  readonly floor: MeetingFloor;
  /** Lines of the record since the version that the follower had, 200 at most; the rest by `meetingRecord`. */
  readonly record: ReadonlyArray<RecordEntry>;
};

/** All that the screens of a meeting show, at one version. */
export type MeetingFloor = {
  readonly __typename?: 'MeetingFloor';
  /** The list being worked through. */
  readonly activeListId: Maybe<Scalars['ID']['output']>;
  /** Interpretation. */
  readonly booths: ReadonlyArray<Booth>;
  /** The item under discussion. */
  readonly currentItem: Maybe<AgendaItem>;
  /** Who has the floor. */
  readonly holder: Maybe<FloorHolder>;
  /** Statement interrupted by a point of order. */
  readonly interrupted: Maybe<FloorHolder>;
  /** Lists of the meeting. */
  readonly lists: ReadonlyArray<SpeakersList>;
  /** The meeting. */
  readonly meetingId: Scalars['ID']['output'];
  /** Points of order raised and not yet ruled on, oldest first. */
  readonly pointsOfOrder: ReadonlyArray<SpeakerSlot>;
  /** Delegations by protocol order with their presence. */
  readonly presence: ReadonlyArray<Presence>;
  /** Quorum. */
  readonly quorum: Quorum;
  /** Where the meeting stands. */
  readonly state: MeetingState;
  /** What it can become from here. */
  readonly transitions: ReadonlyArray<MeetingState>;
  /** Rises by one with every change. */
  readonly version: Scalars['Int']['output'];
};

/** Answer of commands on the floor of a meeting. */
export type MeetingFloorResult = MeetingFloor | Refusal;

/** A meeting to schedule or move. */
export type MeetingInput = {
  /** End, after the start. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Items to be taken up, in order. */
  readonly itemIds: ReadonlyArray<Scalars['ID']['input']>;
  /** How it is held. */
  readonly mode: MeetingMode;
  /** Room; none when online only. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
  /** Start. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** Type. */
  readonly type: MeetingType;
};

/** How a session or meeting is held. */
export type MeetingMode =
  /** In the hall and at a distance. */
  | 'HYBRID'
  /** Everyone in the hall. */
  | 'IN_PERSON'
  /** Everyone at a distance. */
  | 'ONLINE';

/** Answer of commands on a meeting. */
export type MeetingResult = Meeting | Refusal;

/** Where a meeting stands. */
export type MeetingState =
  /** Ended. */
  | 'CLOSED'
  /** In progress. */
  | 'OPEN'
  /** Not yet opened. */
  | 'SCHEDULED'
  /** Suspended by the Chair. */
  | 'SUSPENDED';

/** Type of a meeting. */
export type MeetingType =
  /** Committee of the Whole. */
  | 'COMMITTEE_OF_THE_WHOLE'
  /** Informal consultations; not public. */
  | 'INFORMAL'
  /** Plenary meeting. */
  | 'PLENARY';

/** A State's term in a body. */
export type Membership = {
  readonly __typename?: 'Membership';
  /** False where the term still has to be compared with a printed source. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** First day of the term. */
  readonly from: Scalars['Date']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Group it was elected from. */
  readonly regionalGroup: Maybe<RegionalGroup>;
  /** Where this was read. */
  readonly source: Scalars['String']['output'];
  /** The State. */
  readonly state: State;
  /** Last day of the term; null while open. */
  readonly to: Maybe<Scalars['Date']['output']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Puts the places of the last proposal on the board. Requires `sideEvents.manage`. */
  readonly acceptSideEventProposal: SideEventBoardResult;
  /** Finds a statement in order. Requires `civilSociety.manage`. */
  readonly acceptStatement: WrittenStatementResult;
  /** Takes a video statement: it is played at its place. Requires `civilSociety.manage`. */
  readonly acceptVideo: VideoStatementResult;
  /** Adds an agenda item. Requires `sessions.manage`. */
  readonly addAgendaItem: AgendaItemResult;
  /** Enters an organization in the register. Requires `organisations.manage`. */
  readonly addOrganisation: OrganisationRecordResult;
  /** Adds a room. Requires `sessions.manage`. */
  readonly addRoom: RoomResult;
  /** Lets people in from the lobby, all or some. By a host. Public. */
  readonly admitGatheringGuests: GatheringResult;
  /** Allots the places and publishes who speaks. Requires `civilSociety.manage`. */
  readonly allotPlacesToSpeak: SpeakingOfferResult;
  /** Amends or moves an agenda item. Requires `sessions.manage`. */
  readonly amendAgendaItem: AgendaItemResult;
  /** Changes an organization of the register, as a whole. Requires `organisations.manage`. */
  readonly amendOrganisation: OrganisationRecordResult;
  /** Changes terms as far as they may still change. Requires `civilSociety.manage`. */
  readonly amendPlacesToSpeak: SpeakingOfferResult;
  /** Amends the draft. Requires `questionnaires.manage`. */
  readonly amendQuestionnaire: QuestionnaireResult;
  /** Amends a registration; an approved one must be approved again. Requires the right to its delegation, or own. */
  readonly amendRegistration: RegistrationResult;
  /** Amends speaker, rank or place of a waiting slot. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly amendSpeaker: SlotResult;
  /** Consents to being recorded, or declines. Public. */
  readonly answerGatheringRecording: GatheringResult;
  /** Answers whether somebody acts for an organization, from the link in the mail to its address of record. Open to everyone. */
  readonly answerOrganisationLink: DoneResult;
  /** Keeps answers in place of those given before. Requires the right to its delegation, or own. */
  readonly answerQuestions: RegistrationQuestionsResult;
  /** Confirms or declines to support an event. Requires `sideEvents.apply` on the co-sponsor. */
  readonly answerSideEventCosponsorship: SideEventApplicationResult;
  /** Accepts or declines a place that is offered. Requires `sideEvents.apply`. */
  readonly answerSideEventOffer: SideEventApplicationResult;
  /** Answers for an organization that was asked to make a statement too. Requires `organisations.represent` for it. */
  readonly answerSignatory: WrittenStatementResult;
  /** Gives someone the right to act for a delegation, inviting them by mail. Requires `registration.manage` there. */
  readonly appointFocalPoint: RegistrationDelegationResult;
  /** Approves registrations. Requires `registration.manage`. */
  readonly approveRegistrations: RegistrationsResult;
  /** Asks for observer status in a session. Requires `organisations.represent` in the organization. */
  readonly askForAccreditation: OrganisationSessionResult;
  /** Asks the colleague on microphone to hand over. Requires `floor.interpret`. */
  readonly askHandOver: MeetingFloorResult;
  /** Asks another organization to make the statement too. Requires `organisations.represent`. */
  readonly askSignatory: WrittenStatementResult;
  /** Asks to act for an organization. For those signed in. */
  readonly askToRepresent: OrganisationLinkResult;
  /** Asks for a place to speak. Requires `floor.request` in the delegation. */
  readonly askToSpeak: SpeakingRequestResult;
  /** Gives a role. Requires `access.people.manage`. */
  readonly assignRole: PersonResult;
  /** Attaches the text of a statement. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly attachStatement: SlotResult;
  /** Makes an uploaded film the video statement for an allotted place; it takes the place of an earlier one. Requires `floor.request` in the delegation. */
  readonly attachVideo: VideoStatementResult;
  /** Begins an application; it is a draft until it is submitted. Requires `sideEvents.apply`. */
  readonly beginSideEventApplication: SideEventApplicationResult;
  /** Calls the one who has the floor to order (rule 43). Requires `floor.manage`. */
  readonly callToOrder: MeetingFloorResult;
  /** Takes a meeting that was never opened off the programme. Requires `sessions.manage`. */
  readonly cancelMeeting: DoneResult;
  /** Gives one's own place back. Requires sign-in. */
  readonly cancelMySideEventAttendance: SideEventAttendanceResult;
  /** Gives a place back; the first who waits gets it. Public: with the secret of the link. */
  readonly cancelSideEventAttendance: SideEventAttendanceResult;
  /** Changes the caller's password; ends every other sign-in. */
  readonly changePassword: DoneResult;
  /** Says what an import would do, and changes nothing. Requires `registration.delegation` in the delegation. */
  readonly checkDelegationImport: DelegationImportResult;
  /** Counts somebody at the door. Requires `sideEvents.apply` on its organizer. */
  readonly checkInSideEventAttendee: SideEventAttendeeResult;
  /** Sets the language of the caller's interface and mail. */
  readonly chooseLanguage: PersonResult;
  /** Circulates the list of all that wait to be listed. Requires `civilSociety.manage`. */
  readonly circulateAccreditationList: DoneResult;
  /** Closes a meeting; nobody may have the floor. Requires `floor.manage`. */
  readonly closeMeeting: MeetingFloorResult;
  /** Closes a list (rule 44). Requires `floor.manage`. */
  readonly closeSpeakersList: MeetingFloorResult;
  /** Confirms the address of a registration and takes its place in the order. Public: with the secret of the link. */
  readonly confirmSideEventAttendance: SideEventAttendanceResult;
  /** Takes the designs of another session. Requires `registration.manage` in both. */
  readonly copyBadgeDesigns: BadgeDesignsResult;
  /** Copies a questionnaire to another session, where it begins as a draft. Requires `questionnaires.manage` there. */
  readonly copyQuestionnaire: QuestionnaireResult;
  /** Copies the rules of an earlier session, windows moved with the first day. Requires `registration.manage`. */
  readonly copyRegistrationProfile: RegistrationProfileResult;
  /** Begins a questionnaire. Requires `questionnaires.manage`. */
  readonly createQuestionnaire: QuestionnaireResult;
  /** Creates a session, empty or from an earlier one. Requires `sessions.manage`. */
  readonly createSession: SessionResult;
  /** Records what was decided on an application. Requires `civilSociety.manage`. */
  readonly decideAccreditation: AccreditationRecordResult;
  /** Verifies or refuses a link. Requires `organisations.represent` in the organization. */
  readonly decideOrganisationLink: OrganisationLinkResult;
  /** Takes a proposed organization into the register, or not. Requires `organisations.manage`. */
  readonly decideOrganisationProposal: OrganisationRecordResult;
  /** Accords a right of reply, or not (rule 45). Requires `floor.manage`. */
  readonly decideReply: MeetingFloorResult;
  /** Sends somebody out. By a host. Public. */
  readonly dismissGatheringGuest: GatheringResult;
  /** Begins the caller's own registration in a category that allows it. Requires sign-in. */
  readonly draftOwnRegistration: RegistrationResult;
  /** Begins a registration in a delegation; it is kept as a draft. Requires `registration.delegation` there. */
  readonly draftRegistration: RegistrationResult;
  /** Takes the floor back. Requires `floor.manage`. */
  readonly endFloor: MeetingFloorResult;
  /** Takes the right to act for a delegation away. Requires `registration.manage` there. */
  readonly endFocalPoint: RegistrationDelegationResult;
  /** Ends the event online for everybody. By a host. Public. */
  readonly endGathering: GatheringResult;
  /** Ends that somebody acts for an organization. Requires `organisations.represent` there. */
  readonly endRepresentative: OrganisationLinkResult;
  /** Comes to the door: into the lobby or, for hosts and panellists, into the room. Repeated while waiting. Public. */
  readonly enterGathering: GatheringResult;
  /** Enters a letter for a file uploaded before. Requires `registration.delegation` in the delegation. */
  readonly enterLetter: RegistrationLetterResult;
  /** Records what the bureau found. Requires `registration.manage`. */
  readonly examineCredentials: CredentialsExaminedResult;
  /** Extends the time of the one who has the floor. Requires `floor.manage`. */
  readonly extendFloor: MeetingFloorResult;
  /** Finishes a list on which nobody is left (rule 44). Requires `floor.manage`. */
  readonly finishSpeakersList: MeetingFloorResult;
  /** Gives the floor to a chosen slot: a statement, a right of reply, a point of order, or the speaker who was interrupted. Requires `floor.manage`. */
  readonly giveFloor: MeetingFloorResult;
  /** Gives the floor to the next on the active list, ending the one who has it. Requires `floor.manage`. */
  readonly giveFloorToNext: MeetingFloorResult;
  /** Gives the microphone, or takes it; taking it also lowers the hand. By a host. Public. */
  readonly giveGatheringMicrophone: GatheringResult;
  /** Gives passport data, in place of those given before. Requires the right to its delegation, or own. */
  readonly givePassport: RegistrationResult;
  /** Hands the microphone to the colleague who asked. Requires `floor.interpret`. */
  readonly handOver: MeetingFloorResult;
  /** Puts registrations aside; they keep their places. Requires `registration.manage`. */
  readonly holdRegistrations: RegistrationsResult;
  /** Imports people, all or none. Requires `registration.delegation` in the delegation. */
  readonly importDelegation: DelegationImportResult;
  /** Puts a delegation on a list. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly inscribeSpeaker: SlotResult;
  /** Invites someone by mail. Requires `access.people.manage`. */
  readonly invitePerson: PersonResult;
  /** Invites somebody to act for an organization. Requires `organisations.represent` there. */
  readonly inviteRepresentative: OrganisationLinkResult;
  /** Asks people by mail to complete their own data. Requires the right to their delegation. */
  readonly inviteToComplete: RegistrationsResult;
  /** Invites an organization to submit, where its status asks for that. Requires `civilSociety.manage`. */
  readonly inviteToSubmit: StatementRulesResult;
  /** Issues the list of participants as it stands, in all languages. Requires `registration.manage`. */
  readonly issueParticipantList: ParticipantListResult;
  /** Issues a statement as the next `…/NGO/n` of the session. Requires `civilSociety.manage`. */
  readonly issueStatement: WrittenStatementResult;
  /** Joins a meeting's conference. Everyone may follow a public meeting; the rest depends on roles. Public. */
  readonly joinConference: ConferenceAccessResult;
  /** Access to sound and picture, for who is in the room. Public. */
  readonly joinGathering: GatheringAccessResult;
  /** Keeps an application as it stands. Requires `sideEvents.apply`. */
  readonly keepSideEventApplication: SideEventApplicationResult;
  /** Leaves the microphone; the booth is silent. Requires `floor.interpret`. */
  readonly leaveBooth: MeetingFloorResult;
  /** Takes one's own request back, or ends acting for an organization. For those signed in. */
  readonly leaveOrganisation: OrganisationLinkResult;
  /** Makes the list as it stands in one language and form, without issuing it. Requires `registration.manage`. */
  readonly makeParticipantListDraft: OutputRunResult;
  /** Marks a called speaker as absent. Requires `floor.manage`. */
  readonly markSpeakerAbsent: MeetingFloorResult;
  /** Merges one organization into another: everything moves. Requires `organisations.manage`. */
  readonly mergeOrganisations: OrganisationRecordResult;
  /** Moves a waiting slot by hand, with a reason. Requires `floor.manage`. */
  readonly moveSpeaker: MeetingFloorResult;
  /** Says who speaks, or that it is somebody else, as long as the place has not the floor. Requires `floor.request` in the delegation. */
  readonly nameSpeaker: SpeakingRequestResult;
  /** Notes that the film of whoever has the floor is being played; asks the SFU whether it comes there. Requires `floor.publishHall`. */
  readonly noteFilmBegun: SlotResult;
  /** Notes that the film of whoever has the floor was played to its end. Requires `floor.publishHall`. */
  readonly noteFilmOver: SlotResult;
  /** Notes the presence of a delegation. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly notePresence: MeetingFloorResult;
  /** Offers places to speak on an item. Requires `civilSociety.manage`. */
  readonly offerPlacesToSpeak: SpeakingOfferResult;
  /** Offers another delegation to change places; when both have offered, they change. Requires `floor.request` for the delegation of the first slot. */
  readonly offerSwap: SlotResult;
  /** Opens a meeting. Requires `floor.manage`. */
  readonly openMeeting: MeetingFloorResult;
  /** Opens a list; opens a closed list again, with a reason. Requires `floor.manage`. */
  readonly openSpeakersList: MeetingFloorResult;
  /** Stops the clock. Requires `floor.manage`. */
  readonly pauseClock: MeetingFloorResult;
  /** Puts an event somewhere on the board, or takes it off. Requires `sideEvents.manage`. */
  readonly placeSideEvent: SideEventBoardResult;
  /** Prints badges. Requires `registration.manage`. */
  readonly printBadges: OutputRunResult;
  /** Prints the floating badges of all delegations. Requires `registration.manage`. */
  readonly printFloatingBadges: OutputRunResult;
  /** Asks for a proposal; the worker computes it. Requires `sideEvents.manage`. */
  readonly proposeSideEvents: SideEventBoardResult;
  /** Proposes the order of requests, in full. Requires acting for the coordinating committee, or `civilSociety.manage`. */
  readonly proposeSpeakers: SpeakingOfferResult;
  /** Issues the programme of work as the next numbered version. Requires `sessions.manage`. */
  readonly publishProgramme: SessionResult;
  /** Publishes the draft as the next version. Requires `questionnaires.manage`. */
  readonly publishQuestionnaire: QuestionnaireResult;
  /** Shows the rules to those who may register. Requires `registration.manage`. */
  readonly publishRegistration: RegistrationProfileResult;
  /** Shows a session to the public. Requires `sessions.manage`. */
  readonly publishSession: SessionResult;
  /** Publishes the call. Requires `sideEvents.manage`. */
  readonly publishSideEventCall: SideEventCallResult;
  /** Publishes the programme as the next issue, with what changed. Requires `sideEvents.manage`. */
  readonly publishSideEvents: SideEventBoardResult;
  /** Raises or lowers one's hand. Public. */
  readonly raiseGatheringHand: GatheringResult;
  /** Raises a point of order. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly raisePointOfOrder: SlotResult;
  /** Marks the caller's notices as read. Requires sign-in. */
  readonly readNotices: DoneResult;
  /** Reads text and footnotes out of a DOCX that was uploaded for `statement-draft`. Requires `organisations.represent`. */
  readonly readStatementFile: ReadStatementFileResult;
  /** Records the objection of a State. Requires `civilSociety.manage`. */
  readonly recordAccreditationObjection: AccreditationRecordResult;
  /** Records scans; each is counted once, however often it is sent. Requires `gate.check`. */
  readonly recordScans: GateScansResult;
  /** Refuses an application, with the rule that decided. Requires `sideEvents.manage`. */
  readonly refuseSideEvent: SideEventApplicationResult;
  /** Registers for a side event. Public; an address without an account is confirmed by a mailed link. */
  readonly registerForSideEvent: SideEventRegistrationResult;
  /** Lets someone sign in again. Requires `access.people.manage`. */
  readonly reinstatePerson: PersonResult;
  /** Puts an absent or withdrawn speaker back at the end. Requires `floor.manage`. */
  readonly reinstateSpeaker: MeetingFloorResult;
  /** Issues a badge anew; the code of the one before ends. Requires `registration.manage`. */
  readonly reissueBadge: BadgeResult;
  /** Rejects registrations; their places become free. Requires `registration.manage`. */
  readonly rejectRegistrations: RegistrationsResult;
  /** Makes an issue public. Requires `registration.manage`. */
  readonly releaseParticipantList: ParticipantListResult;
  /** Gives up the hold of a slot moved by hand: it goes where the rules have it. Requires `floor.manage`. */
  readonly releaseSpeaker: MeetingFloorResult;
  /** Writes to the focal points of delegations that lack something. Requires `registration.manage`. */
  readonly remindDelegations: NominationsRemindedResult;
  /** Removes an item that no meeting has taken up. Requires `sessions.manage`. */
  readonly removeAgendaItem: DoneResult;
  /** Sends the invitation again. Requires `access.people.manage`. */
  readonly repeatInvitation: PersonResult;
  /** Puts another person into a registration's places. Requires the right to its delegation. */
  readonly replaceParticipant: RegistrationResult;
  /** Sends a link for setting a password, if the address is known; the answer does not say whether it is. */
  readonly requestPasswordLink: DoneResult;
  /** Asks for a right of reply. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly requestReply: SlotResult;
  /** Moves or amends a meeting. Requires `sessions.manage`. */
  readonly rescheduleMeeting: MeetingResult;
  /** Lets the clock run again. Requires `floor.manage`. */
  readonly resumeClock: MeetingFloorResult;
  /** Resumes a suspended meeting. Requires `floor.manage`. */
  readonly resumeMeeting: MeetingFloorResult;
  /** Takes the floor back and puts the speaker at the head of the list again. Requires `floor.manage`. */
  readonly returnFloor: MeetingFloorResult;
  /** Sends registrations back with a question. Requires `registration.manage`. */
  readonly returnRegistrations: RegistrationsResult;
  /** Sends a statement back, for shortening or another reason. Requires `civilSociety.manage`. */
  readonly returnStatement: WrittenStatementResult;
  /** Returns a video statement. Requires `civilSociety.manage`. */
  readonly returnVideo: VideoStatementResult;
  /** Rules on a point of order: ends it and lets the interrupted speaker go on. Requires `floor.manage`. */
  readonly rulePointOfOrder: MeetingFloorResult;
  /** Keeps a statement as it is typed. Requires `organisations.represent`. */
  readonly saveStatement: WrittenStatementResult;
  /** Schedules a meeting. Requires `sessions.manage`. */
  readonly scheduleMeeting: MeetingResult;
  /** Sets how the badges of a category look. Requires `registration.manage`. */
  readonly setBadgeDesign: BadgeDesignsResult;
  /** Sets how many floating badges delegations have. Badges that are in use stay so. Requires `gate.manage`. */
  readonly setFloatingBadges: DoneResult;
  /** Sets up a gate, or changes one. Requires `gate.manage`. */
  readonly setGate: GateResult;
  /** Makes somebody a co-host, a panellist or an attendee. By a host. Public. */
  readonly setGatheringPart: GatheringResult;
  /** Asks everybody for consent, begins the recording, or ends it. By a host. Public. */
  readonly setGatheringRecording: GatheringResult;
  /** Sets the password with the token of an invitation or password link, and signs in. */
  readonly setPassword: SignInResult;
  /** Sets the rules of registration; places already taken stay taken. Requires `registration.manage`. */
  readonly setRegistrationProfile: RegistrationProfileResult;
  /** Sets how long personal data of a kind are kept after a session. Requires `access.people.manage`. */
  readonly setRetention: RetentionRuleResult;
  /** Sets capacity and door of an event. Requires `sideEvents.apply` on its organizer. */
  readonly setSideEventAttendance: SideEventAttendanceSettingsResult;
  /** Sets the call of a session as a new version. Requires `sideEvents.manage`. */
  readonly setSideEventCall: SideEventCallResult;
  /** Sets the smallest number that statistics show by sex. Requires `registration.manage`. */
  readonly setSmallestCell: ParticipationStatisticsResult;
  /** Lays down what a session asks of statements. Requires `civilSociety.manage`. */
  readonly setStatementRules: StatementRulesResult;
  /** Sets the speaking time of a list. Requires `floor.manage`. */
  readonly setTimeLimits: MeetingFloorResult;
  /** Sets up a list of speakers. Requires `floor.manage`. */
  readonly setUpSpeakersList: MeetingFloorResult;
  /** Settles what contradicts itself. Requires `gate.supervise`. */
  readonly settleScan: GateScanResult;
  /** Signs in with a password and sets the session cookie. */
  readonly signIn: SignInResult;
  /** Ends the present sign-in. */
  readonly signOut: DoneResult;
  /** Ends every sign-in of the caller. */
  readonly signOutEverywhere: DoneResult;
  /**
   * Signs somebody up who wants to act for an organization. The answer is the same whether or not the address has an
   * account: what follows comes by mail. Open to everyone.
   */
  readonly signUpForOrganisation: DoneResult;
  /** Submits credentials; they replace earlier ones. Requires `registration.delegation` in the delegation. */
  readonly submitCredentials: DelegationCredentialsResult;
  /** Submits drafts: each takes its places or joins the waiting list. Requires the right to its delegation, or own. */
  readonly submitRegistrations: RegistrationsResult;
  /** Submits an application: it gets its number and its place in the order. Requires `sideEvents.apply`. */
  readonly submitSideEventApplication: SideEventApplicationResult;
  /** Submits a statement. Requires `organisations.represent`. */
  readonly submitStatement: WrittenStatementResult;
  /** Suspends a meeting. Requires `floor.manage`. */
  readonly suspendMeeting: MeetingFloorResult;
  /** Bars someone from signing in and ends their sign-ins. Requires `access.people.manage`. */
  readonly suspendPerson: PersonResult;
  /** Exchanges two waiting slots. Requires `floor.manage`. */
  readonly swapSpeakers: MeetingFloorResult;
  /** Takes the microphone of a silent booth. Requires `floor.interpret`. */
  readonly takeBooth: MeetingFloorResult;
  /** Takes part in a session, with a delegation of its own. Requires `organisations.represent` in the organization. */
  readonly takePartInSession: OrganisationSessionResult;
  /** Takes up an agenda item and makes its list the active one. Requires `floor.manage`. */
  readonly takeUpItem: MeetingFloorResult;
  /** Undoes a scan that nothing has followed. Requires `gate.check`; that of somebody else `gate.supervise`. */
  readonly undoScan: GateScanResult;
  /** Takes an application back that is not decided. Requires `organisations.represent` in the organization. */
  readonly withdrawAccreditation: OrganisationSessionResult;
  /** Records that a State no longer objects. Requires `civilSociety.manage`. */
  readonly withdrawAccreditationObjection: AccreditationRecordResult;
  /** Takes part no longer. Requires `organisations.represent` in the organization. */
  readonly withdrawFromSession: OrganisationSessionResult;
  /** Withdraws a registration; its places become free. Requires the right to its delegation, or own. */
  readonly withdrawRegistration: RegistrationResult;
  /** Takes a role away. Requires `access.people.manage`. */
  readonly withdrawRole: PersonResult;
  /** Withdraws an application; the place that it had is offered to the next. Requires `sideEvents.apply`. */
  readonly withdrawSideEventApplication: SideEventApplicationResult;
  /** Takes a waiting slot off. Requires `floor.manage`, or `floor.request` for the delegation. */
  readonly withdrawSpeaker: SlotResult;
  /** Withdraws a request; a free place goes to the next. Requires `floor.request` in the delegation. */
  readonly withdrawSpeakingRequest: SpeakingRequestResult;
  /** Takes a statement back before it is issued. Requires `organisations.represent`. */
  readonly withdrawStatement: WrittenStatementResult;
  /** Takes a video statement back. Requires `floor.request` in the delegation. */
  readonly withdrawVideo: VideoStatementResult;
};


export type MutationAcceptSideEventProposalArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationAcceptStatementArgs = {
  sessionId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAcceptVideoArgs = {
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  videoId: Scalars['ID']['input'];
};


export type MutationAddAgendaItemArgs = {
  input: AgendaItemInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationAddOrganisationArgs = {
  input: OrganisationInput;
};


export type MutationAddRoomArgs = {
  input: RoomInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationAdmitGatheringGuestsArgs = {
  eventId: Scalars['ID']['input'];
  guestIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAllotPlacesToSpeakArgs = {
  offerId: Scalars['ID']['input'];
  seed?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAmendAgendaItemArgs = {
  input: AgendaItemInput;
  itemId: Scalars['ID']['input'];
};


export type MutationAmendOrganisationArgs = {
  input: OrganisationInput;
  organisationId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAmendPlacesToSpeakArgs = {
  input: SpeakingOfferInput;
  offerId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAmendQuestionnaireArgs = {
  input: QuestionnaireDraftInput;
  questionnaireId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAmendRegistrationArgs = {
  input: RegistrationInput;
  registrationId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationAmendSpeakerArgs = {
  input: SlotAmendment;
  slotId: Scalars['ID']['input'];
};


export type MutationAnswerGatheringRecordingArgs = {
  consents: Scalars['Boolean']['input'];
  eventId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationAnswerOrganisationLinkArgs = {
  token: Scalars['String']['input'];
  verified: Scalars['Boolean']['input'];
};


export type MutationAnswerQuestionsArgs = {
  answers: ReadonlyArray<AnswerInput>;
  registrationId: Scalars['ID']['input'];
};


export type MutationAnswerSideEventCosponsorshipArgs = {
  id: Scalars['ID']['input'];
  supports: Scalars['Boolean']['input'];
};


export type MutationAnswerSideEventOfferArgs = {
  id: Scalars['ID']['input'];
  takes: Scalars['Boolean']['input'];
};


export type MutationAnswerSignatoryArgs = {
  confirm: Scalars['Boolean']['input'];
  organisationId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
};


export type MutationAppointFocalPointArgs = {
  delegationId: Scalars['ID']['input'];
  email: Scalars['String']['input'];
  language?: InputMaybe<Language>;
  name: Scalars['String']['input'];
};


export type MutationApproveRegistrationsArgs = {
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationAskForAccreditationArgs = {
  organisationId: Scalars['ID']['input'];
  relevance: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationAskHandOverArgs = {
  language: Language;
  meetingId: Scalars['ID']['input'];
};


export type MutationAskSignatoryArgs = {
  organisationId: Scalars['ID']['input'];
  signatorySlug: Scalars['String']['input'];
  statementId: Scalars['ID']['input'];
};


export type MutationAskToRepresentArgs = {
  input: RepresentInput;
};


export type MutationAskToSpeakArgs = {
  delegationId: Scalars['ID']['input'];
  input: SpeakingRequestInput;
};


export type MutationAssignRoleArgs = {
  personId: Scalars['ID']['input'];
  role: AssignRoleInput;
};


export type MutationAttachStatementArgs = {
  language: Language;
  slotId: Scalars['ID']['input'];
  text: Scalars['String']['input'];
};


export type MutationAttachVideoArgs = {
  captionsFileId?: InputMaybe<Scalars['ID']['input']>;
  delegationId: Scalars['ID']['input'];
  fileId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationBeginSideEventApplicationArgs = {
  input: SideEventApplicationInput;
  organiser: SideEventPartyInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationCallToOrderArgs = {
  ground: CallGround;
  meetingId: Scalars['ID']['input'];
};


export type MutationCancelMeetingArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationCancelMySideEventAttendanceArgs = {
  eventId: Scalars['ID']['input'];
};


export type MutationCancelSideEventAttendanceArgs = {
  ticket: Scalars['String']['input'];
};


export type MutationChangePasswordArgs = {
  current: Scalars['String']['input'];
  replacement: Scalars['String']['input'];
};


export type MutationCheckDelegationImportArgs = {
  delegationId: Scalars['ID']['input'];
  fileId: Scalars['ID']['input'];
  submit: Scalars['Boolean']['input'];
};


export type MutationCheckInSideEventAttendeeArgs = {
  attendeeId: Scalars['ID']['input'];
  eventId: Scalars['ID']['input'];
};


export type MutationChooseLanguageArgs = {
  language: Language;
};


export type MutationCirculateAccreditationListArgs = {
  objectionsUntil: Scalars['Date']['input'];
  sessionId: Scalars['ID']['input'];
  symbol: Scalars['String']['input'];
};


export type MutationCloseMeetingArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationCloseSpeakersListArgs = {
  listId: Scalars['ID']['input'];
};


export type MutationConfirmSideEventAttendanceArgs = {
  ticket: Scalars['String']['input'];
};


export type MutationCopyBadgeDesignsArgs = {
  fromSessionId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationCopyQuestionnaireArgs = {
  questionnaireId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationCopyRegistrationProfileArgs = {
  fromSessionId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationCreateQuestionnaireArgs = {
  input: NewQuestionnaireInput;
};


export type MutationCreateSessionArgs = {
  input: CreateSessionInput;
};


export type MutationDecideAccreditationArgs = {
  accorded: Scalars['Boolean']['input'];
  accreditationId: Scalars['ID']['input'];
  by: AccreditationDecider;
  note?: InputMaybe<Scalars['String']['input']>;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationDecideOrganisationLinkArgs = {
  linkId: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  verified: Scalars['Boolean']['input'];
};


export type MutationDecideOrganisationProposalArgs = {
  listed: Scalars['Boolean']['input'];
  organisationId: Scalars['ID']['input'];
};


export type MutationDecideReplyArgs = {
  accorded: Scalars['Boolean']['input'];
  slotId: Scalars['ID']['input'];
};


export type MutationDismissGatheringGuestArgs = {
  eventId: Scalars['ID']['input'];
  guestId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationDraftOwnRegistrationArgs = {
  input: RegistrationInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationDraftRegistrationArgs = {
  delegationId: Scalars['ID']['input'];
  input: RegistrationInput;
};


export type MutationEndFloorArgs = {
  meetingId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationEndFocalPointArgs = {
  delegationId: Scalars['ID']['input'];
  focalPointId: Scalars['ID']['input'];
};


export type MutationEndGatheringArgs = {
  eventId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationEndRepresentativeArgs = {
  linkId: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
};


export type MutationEnterGatheringArgs = {
  eventId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationEnterLetterArgs = {
  dated: Scalars['Date']['input'];
  delegationId: Scalars['ID']['input'];
  fileId: Scalars['ID']['input'];
  kind: RegistrationPaper;
  reference: Scalars['String']['input'];
};


export type MutationExamineCredentialsArgs = {
  credentials: ReadonlyArray<ReadCredentialsInput>;
  objection?: InputMaybe<TranslatedTextInput>;
  outcome: CredentialOutcome;
  sessionId: Scalars['ID']['input'];
};


export type MutationExtendFloorArgs = {
  meetingId: Scalars['ID']['input'];
  seconds: Scalars['Int']['input'];
};


export type MutationFinishSpeakersListArgs = {
  listId: Scalars['ID']['input'];
};


export type MutationGiveFloorArgs = {
  reason?: InputMaybe<Scalars['String']['input']>;
  slotId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationGiveFloorToNextArgs = {
  meetingId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationGiveGatheringMicrophoneArgs = {
  eventId: Scalars['ID']['input'];
  given: Scalars['Boolean']['input'];
  guestId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationGivePassportArgs = {
  input: PassportInput;
  registrationId: Scalars['ID']['input'];
};


export type MutationHandOverArgs = {
  language: Language;
  meetingId: Scalars['ID']['input'];
};


export type MutationHoldRegistrationsArgs = {
  reason: TranslatedTextInput;
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationImportDelegationArgs = {
  delegationId: Scalars['ID']['input'];
  fileId: Scalars['ID']['input'];
  submit: Scalars['Boolean']['input'];
};


export type MutationInscribeSpeakerArgs = {
  input: InscriptionInput;
};


export type MutationInvitePersonArgs = {
  input: InvitePersonInput;
};


export type MutationInviteRepresentativeArgs = {
  input: RepresentativeInput;
  organisationId: Scalars['ID']['input'];
};


export type MutationInviteToCompleteArgs = {
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationInviteToSubmitArgs = {
  organisationSlug: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationIssueParticipantListArgs = {
  sessionId: Scalars['ID']['input'];
  stage: ParticipantListStage;
  symbol: Scalars['String']['input'];
};


export type MutationIssueStatementArgs = {
  sessionId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationJoinConferenceArgs = {
  delegationId?: InputMaybe<Scalars['ID']['input']>;
  language?: InputMaybe<Language>;
  meetingId: Scalars['ID']['input'];
  role: ConferenceRole;
  slotId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationJoinGatheringArgs = {
  eventId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationKeepSideEventApplicationArgs = {
  id: Scalars['ID']['input'];
  input: SideEventApplicationInput;
  version: Scalars['Int']['input'];
};


export type MutationLeaveBoothArgs = {
  language: Language;
  meetingId: Scalars['ID']['input'];
};


export type MutationLeaveOrganisationArgs = {
  linkId: Scalars['ID']['input'];
};


export type MutationMakeParticipantListDraftArgs = {
  form: ParticipantListForm;
  language: Language;
  sessionId: Scalars['ID']['input'];
};


export type MutationMarkSpeakerAbsentArgs = {
  slotId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationMergeOrganisationsArgs = {
  dissolvedId: Scalars['ID']['input'];
  keptId: Scalars['ID']['input'];
};


export type MutationMoveSpeakerArgs = {
  position: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  slotId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationNameSpeakerArgs = {
  delegationId: Scalars['ID']['input'];
  registrationId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationNoteFilmBegunArgs = {
  slotId: Scalars['ID']['input'];
};


export type MutationNoteFilmOverArgs = {
  slotId: Scalars['ID']['input'];
};


export type MutationNotePresenceArgs = {
  attendance: Attendance;
  delegationId: Scalars['ID']['input'];
  meetingId: Scalars['ID']['input'];
};


export type MutationOfferPlacesToSpeakArgs = {
  input: SpeakingOfferInput;
  itemId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationOfferSwapArgs = {
  slotId: Scalars['ID']['input'];
  withSlotId: Scalars['ID']['input'];
};


export type MutationOpenMeetingArgs = {
  meetingId: Scalars['ID']['input'];
  quorumDeclared?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationOpenSpeakersListArgs = {
  listId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};


export type MutationPauseClockArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationPlaceSideEventArgs = {
  boardVersion: Scalars['Int']['input'];
  id: Scalars['ID']['input'];
  place?: InputMaybe<SideEventPlaceInput>;
};


export type MutationPrintBadgesArgs = {
  filter?: InputMaybe<BadgeFilter>;
  language: Language;
  sessionId: Scalars['ID']['input'];
};


export type MutationPrintFloatingBadgesArgs = {
  language: Language;
  sessionId: Scalars['ID']['input'];
};


export type MutationProposeSideEventsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationProposeSpeakersArgs = {
  offerId: Scalars['ID']['input'];
  requestIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationPublishProgrammeArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationPublishQuestionnaireArgs = {
  questionnaireId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationPublishRegistrationArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationPublishSessionArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationPublishSideEventCallArgs = {
  sessionId: Scalars['ID']['input'];
};


export type MutationPublishSideEventsArgs = {
  boardVersion: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationRaiseGatheringHandArgs = {
  eventId: Scalars['ID']['input'];
  raised: Scalars['Boolean']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationRaisePointOfOrderArgs = {
  attendance: Attendance;
  delegationId: Scalars['ID']['input'];
  meetingId: Scalars['ID']['input'];
};


export type MutationReadNoticesArgs = {
  noticeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type MutationReadStatementFileArgs = {
  fileId: Scalars['ID']['input'];
  organisationId: Scalars['ID']['input'];
};


export type MutationRecordAccreditationObjectionArgs = {
  accreditationId: Scalars['ID']['input'];
  delegationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationRecordScansArgs = {
  scans: ReadonlyArray<GateScanInput>;
  sessionId: Scalars['ID']['input'];
};


export type MutationRefuseSideEventArgs = {
  code: Scalars['String']['input'];
  id: Scalars['ID']['input'];
  text?: Scalars['String']['input'];
};


export type MutationRegisterForSideEventArgs = {
  eventId: Scalars['ID']['input'];
  input: SideEventRegistrationInput;
};


export type MutationReinstatePersonArgs = {
  personId: Scalars['ID']['input'];
};


export type MutationReinstateSpeakerArgs = {
  slotId: Scalars['ID']['input'];
};


export type MutationReissueBadgeArgs = {
  reason: Scalars['String']['input'];
  registrationId: Scalars['ID']['input'];
};


export type MutationRejectRegistrationsArgs = {
  reason: TranslatedTextInput;
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationReleaseParticipantListArgs = {
  number: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationReleaseSpeakerArgs = {
  slotId: Scalars['ID']['input'];
};


export type MutationRemindDelegationsArgs = {
  delegationIds: ReadonlyArray<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type MutationRemoveAgendaItemArgs = {
  itemId: Scalars['ID']['input'];
};


export type MutationRepeatInvitationArgs = {
  personId: Scalars['ID']['input'];
};


export type MutationReplaceParticipantArgs = {
  input: RegistrationInput;
  registrationId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationRequestPasswordLinkArgs = {
  email: Scalars['String']['input'];
};


export type MutationRequestReplyArgs = {
  attendance: Attendance;
  delegationId: Scalars['ID']['input'];
  listId: Scalars['ID']['input'];
  repliesToSlotId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationRescheduleMeetingArgs = {
  input: MeetingInput;
  meetingId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationResumeClockArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationResumeMeetingArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationReturnFloorArgs = {
  meetingId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationReturnRegistrationsArgs = {
  answerBy: Scalars['DateTime']['input'];
  reason: TranslatedTextInput;
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationReturnStatementArgs = {
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationReturnVideoArgs = {
  reason: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  videoId: Scalars['ID']['input'];
};


export type MutationRulePointOfOrderArgs = {
  slotId: Scalars['ID']['input'];
  substance?: InputMaybe<Scalars['Boolean']['input']>;
  upheld: Scalars['Boolean']['input'];
};


export type MutationSaveStatementArgs = {
  input: StatementInput;
  organisationId: Scalars['ID']['input'];
};


export type MutationScheduleMeetingArgs = {
  input: MeetingInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationSetBadgeDesignArgs = {
  category: ParticipantCategory;
  input: BadgeDesignInput;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSetFloatingBadgesArgs = {
  rules: ReadonlyArray<FloatingRuleInput>;
  sessionId: Scalars['ID']['input'];
};


export type MutationSetGateArgs = {
  gateId?: InputMaybe<Scalars['ID']['input']>;
  input: GateInput;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSetGatheringPartArgs = {
  eventId: Scalars['ID']['input'];
  guestId: Scalars['ID']['input'];
  part: GatheringPart;
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSetGatheringRecordingArgs = {
  eventId: Scalars['ID']['input'];
  recording: GatheringRecording;
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type MutationSetPasswordArgs = {
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};


export type MutationSetRegistrationProfileArgs = {
  input: RegistrationProfileInput;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSetRetentionArgs = {
  days: Scalars['Int']['input'];
  kind: Scalars['String']['input'];
};


export type MutationSetSideEventAttendanceArgs = {
  eventId: Scalars['ID']['input'];
  input: SideEventAttendanceInput;
  version: Scalars['Int']['input'];
};


export type MutationSetSideEventCallArgs = {
  input: SideEventCallInput;
  sessionId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSetSmallestCellArgs = {
  sessionId: Scalars['ID']['input'];
  smallest: Scalars['Int']['input'];
};


export type MutationSetStatementRulesArgs = {
  input: StatementRulesInput;
  sessionId: Scalars['ID']['input'];
};


export type MutationSetTimeLimitsArgs = {
  listId: Scalars['ID']['input'];
  timeLimits: ReadonlyArray<CategoryTimeLimitInput>;
};


export type MutationSetUpSpeakersListArgs = {
  input: SpeakersListInput;
  meetingId: Scalars['ID']['input'];
};


export type MutationSettleScanArgs = {
  note: Scalars['String']['input'];
  scanId: Scalars['ID']['input'];
};


export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};


export type MutationSignUpForOrganisationArgs = {
  input: OrganisationSignUpInput;
};


export type MutationSubmitCredentialsArgs = {
  delegationId: Scalars['ID']['input'];
  input: CredentialsInput;
};


export type MutationSubmitRegistrationsArgs = {
  registrationIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationSubmitSideEventApplicationArgs = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSubmitStatementArgs = {
  organisationId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationSuspendMeetingArgs = {
  meetingId: Scalars['ID']['input'];
};


export type MutationSuspendPersonArgs = {
  personId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationSwapSpeakersArgs = {
  slotId: Scalars['ID']['input'];
  withSlotId: Scalars['ID']['input'];
};


export type MutationTakeBoothArgs = {
  language: Language;
  meetingId: Scalars['ID']['input'];
};


export type MutationTakePartInSessionArgs = {
  organisationId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationTakeUpItemArgs = {
  itemId: Scalars['ID']['input'];
  meetingId: Scalars['ID']['input'];
};


export type MutationUndoScanArgs = {
  scanId: Scalars['ID']['input'];
};


export type MutationWithdrawAccreditationArgs = {
  organisationId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationWithdrawAccreditationObjectionArgs = {
  accreditationId: Scalars['ID']['input'];
  delegationId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationWithdrawFromSessionArgs = {
  organisationId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
};


export type MutationWithdrawRegistrationArgs = {
  reason?: InputMaybe<Scalars['String']['input']>;
  registrationId: Scalars['ID']['input'];
};


export type MutationWithdrawRoleArgs = {
  roleAssignmentId: Scalars['ID']['input'];
};


export type MutationWithdrawSideEventApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWithdrawSpeakerArgs = {
  slotId: Scalars['ID']['input'];
};


export type MutationWithdrawSpeakingRequestArgs = {
  delegationId: Scalars['ID']['input'];
  requestId: Scalars['ID']['input'];
};


export type MutationWithdrawStatementArgs = {
  organisationId: Scalars['ID']['input'];
  statementId: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};


export type MutationWithdrawVideoArgs = {
  delegationId: Scalars['ID']['input'];
  videoId: Scalars['ID']['input'];
};

/** A new questionnaire. */
export type NewQuestionnaireInput = {
  /** The session that it belongs to. */
  readonly sessionId: Scalars['ID']['input'];
  /** What it is called. */
  readonly title: TranslatedTextInput;
};

/** What a delegation has not sent yet. */
export type NominationGap = {
  readonly __typename?: 'NominationGap';
  /** The delegation. */
  readonly delegation: Delegation;
  /** People begun and not submitted. */
  readonly drafts: Scalars['Int']['output'];
  /** How many focal points can be written to. */
  readonly focalPoints: Scalars['Int']['output'];
  /** Whether it has a head. */
  readonly hasHead: Scalars['Boolean']['output'];
  /** Whether it has sent a letter, or needs none. */
  readonly hasLetter: Scalars['Boolean']['output'];
  /** People registered. */
  readonly people: Scalars['Int']['output'];
  /** When they were last reminded. */
  readonly remindedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Who was reminded. */
export type NominationsReminded = {
  readonly __typename?: 'NominationsReminded';
  /** The others, with the reason. */
  readonly refused: ReadonlyArray<ReminderFault>;
  /** Delegations whose focal points get a mail. */
  readonly reminded: ReadonlyArray<Scalars['ID']['output']>;
};

/** Answer of reminders. */
export type NominationsRemindedResult = NominationsReminded | Refusal;

/** Something that its reader should know. */
export type Notice = {
  readonly __typename?: 'Notice';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Where it is dealt with: a path of the application. */
  readonly link: Scalars['String']['output'];
  /** When the reader marked it as read; null until then. */
  readonly readAt: Maybe<Scalars['DateTime']['output']>;
  /** What happened, as a sentence in the reader's language. */
  readonly text: Scalars['String']['output'];
};

/** A page of notices. */
export type NoticePage = {
  readonly __typename?: 'NoticePage';
  /** The notices, newest first. */
  readonly items: ReadonlyArray<Notice>;
  /** How many there are in all. */
  readonly total: Scalars['Int']['output'];
  /** How many are unread. */
  readonly unread: Scalars['Int']['output'];
};

/** What is on, and what comes. */
export type Now = {
  readonly __typename?: 'Now';
  /** Meetings in progress, with public ones only for the public. */
  readonly live: ReadonlyArray<Meeting>;
  /** Next meetings by time. */
  readonly next: ReadonlyArray<Meeting>;
  /** Sessions that are coming or in progress. */
  readonly sessions: ReadonlyArray<Session>;
};

/** A window that is open, or opens soon. */
export type OpenCall = {
  readonly __typename?: 'OpenCall';
  /** Until. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** To what. */
  readonly kind: OpenCallKind;
  /** From. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** The session. */
  readonly session: Session;
};

/** What a session invites to within a window. */
export type OpenCallKind =
  /** Registration of participants. */
  | 'REGISTRATION'
  /** Applications for side events. */
  | 'SIDE_EVENTS'
  /** Requests of organizations to speak. */
  | 'SPEAKING'
  /** Written and video statements of organizations. */
  | 'STATEMENTS';

/** An organization. */
export type Organisation = {
  readonly __typename?: 'Organisation';
  /** Acronym. */
  readonly acronym: Maybe<Scalars['String']['output']>;
  /** False where name or status still have to be compared with a printed source. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** ISO 3166 alpha-3 code of the State where it has its headquarters. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Name of that State. */
  readonly countryName: Maybe<TranslatedText>;
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: OrganisationKind;
  /** Name. */
  readonly name: TranslatedText;
  /** What it may do in the bodies that have rules for it. */
  readonly rights: ReadonlyArray<BodyRights>;
  /** Name in addresses; that of an organization merged into this one leads here. */
  readonly slug: Scalars['String']['output'];
  /** Where name and status were read. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Consultative status today. */
  readonly standing: ConsultativeStanding;
  /** Since when it has that status; null without one. */
  readonly standingSince: Maybe<Scalars['Date']['output']>;
  /** Whether it is in the register. */
  readonly state: OrganisationState;
  /** Until when it is suspended; null where it is not, or without an end. */
  readonly suspendedUntil: Maybe<Scalars['Date']['output']>;
  /** Subjects that it works on. */
  readonly themes: ReadonlyArray<Scalars['String']['output']>;
  /** Its pages on the web. */
  readonly website: Maybe<Scalars['String']['output']>;
};

/** Which organizations. */
export type OrganisationFilter = {
  /** What they are. */
  readonly kind?: InputMaybe<OrganisationKind>;
  /** By name in any script, or acronym. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Consultative status today. */
  readonly standing?: InputMaybe<ConsultativeStanding>;
  /** Whether they are in the register. */
  readonly state?: InputMaybe<OrganisationState>;
  /** Only those that somebody asks to act for. */
  readonly waiting?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An organization as the register shall keep it. */
export type OrganisationInput = {
  /** Acronym. */
  readonly acronym?: InputMaybe<Scalars['String']['input']>;
  /** Whether name and status were compared with a printed source. */
  readonly confirmed: Scalars['Boolean']['input'];
  /** ISO 3166 alpha-3 code of the State where it has its headquarters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** Address of record. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  readonly kind: OrganisationKind;
  /** Domains of its mail addresses; none of services that give anybody an address. */
  readonly mailDomains: ReadonlyArray<Scalars['String']['input']>;
  /** Name. */
  readonly name: TranslatedTextInput;
  /** Which source. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Periods in consultative status; no two at once. */
  readonly statuses: ReadonlyArray<ConsultativePeriodInput>;
  /** Suspensions; no two at once. */
  readonly suspensions: ReadonlyArray<SuspensionPeriodInput>;
  /** Its pages on the web. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** What an organization is. */
export type OrganisationKind =
  /** University or research institution. */
  | 'ACADEMIA'
  /** Intergovernmental organization. */
  | 'IGO'
  /** Non-governmental organization. */
  | 'NGO'
  /** Another one. */
  | 'OTHER'
  /** Specialized agency. */
  | 'SPECIALIZED_AGENCY'
  /** Entity of the United Nations. */
  | 'UN_ENTITY';

/** That somebody acts for an organization, or says so. */
export type OrganisationLink = {
  readonly __typename?: 'OrganisationLink';
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** When it was decided. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Mail address of the person. */
  readonly email: Scalars['String']['output'];
  /** Function in the organization. */
  readonly function: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  readonly id: Scalars['ID']['output'];
  /** Name of the person. */
  readonly name: Scalars['String']['output'];
  /** The organization. */
  readonly organisation: Organisation;
  /** Why it was refused or ended. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: OrganisationLinkState;
  /** How it was verified; null where it was not. */
  readonly way: Maybe<OrganisationLinkWay>;
  /** Ways in which it can still be verified. */
  readonly waysOpen: ReadonlyArray<OrganisationLinkWay>;
};

/** What whoever reads the mail of an organization is asked. */
export type OrganisationLinkQuestion = {
  readonly __typename?: 'OrganisationLinkQuestion';
  /** Their function in it. */
  readonly function: Maybe<Scalars['String']['output']>;
  /** Who wants to act for it. */
  readonly name: Scalars['String']['output'];
  /** The organization. */
  readonly organisation: TranslatedText;
};

/** Answer of commands on links. */
export type OrganisationLinkResult = OrganisationLink | Refusal;

/** Where a link between a person and an organization stands. */
export type OrganisationLinkState =
  /** Asked for, not verified yet. */
  | 'ASKED'
  /** No longer. */
  | 'ENDED'
  /** Not verified. */
  | 'REFUSED'
  /** The person acts for the organization. */
  | 'VERIFIED';

/** By whom or what a link is verified. */
export type OrganisationLinkWay =
  /** A link sent to the organization's address of record. */
  | 'ADDRESS_OF_RECORD'
  /** The mail address is of a domain of the organization. */
  | 'MAIL_DOMAIN'
  /** Somebody who acts for it already. */
  | 'REPRESENTATIVE'
  /** The secretariat. */
  | 'SECRETARIAT';

/** What a merging would do. */
export type OrganisationMerge = {
  readonly __typename?: 'OrganisationMerge';
  /** What stands in the way; all of it. */
  readonly clashes: ReadonlyArray<OrganisationMergeClash>;
  /** How many records would move. */
  readonly moves: Scalars['Int']['output'];
};

/** What both of two organizations have and only one can have at a time. */
export type OrganisationMergeClash = {
  readonly __typename?: 'OrganisationMergeClash';
  /** Whether it is a status, a participation or another record. */
  readonly kind: Scalars['String']['output'];
  /** Which. */
  readonly what: Scalars['String']['output'];
};

/** An organization that is missing in the register. */
export type OrganisationProposalInput = {
  /** Acronym. */
  readonly acronym?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166 alpha-3 code of the State where it has its headquarters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
  /** What it is. */
  readonly kind: OrganisationKind;
  /** Name, in the language in which it is written. */
  readonly name: Scalars['String']['input'];
  /** Its pages on the web. */
  readonly website?: InputMaybe<Scalars['String']['input']>;
};

/** An organization as the register keeps it. */
export type OrganisationRecord = {
  readonly __typename?: 'OrganisationRecord';
  /** Address of record: whoever reads its mail acts for the organization. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Id of the organization. */
  readonly id: Scalars['ID']['output'];
  /** People who act for it or ask to. */
  readonly links: ReadonlyArray<OrganisationLink>;
  /** Domains of its mail addresses. */
  readonly mailDomains: ReadonlyArray<Scalars['String']['output']>;
  /** Name in all its languages. */
  readonly name: TranslatedText;
  /** The organization. */
  readonly organisation: Organisation;
  /** Periods in consultative status, the newest first. */
  readonly statuses: ReadonlyArray<ConsultativePeriod>;
  /** Suspensions, the newest first. */
  readonly suspensions: ReadonlyArray<SuspensionPeriod>;
  /** Rises with every change. */
  readonly version: Scalars['Int']['output'];
  /** How many ask to act for it. */
  readonly waiting: Scalars['Int']['output'];
};

/** Answer of commands on the register. */
export type OrganisationRecordResult = OrganisationRecord | Refusal;

/** Some of the organizations that match. */
export type OrganisationRecords = {
  readonly __typename?: 'OrganisationRecords';
  /** One page of them, those that need a decision first. */
  readonly items: ReadonlyArray<OrganisationRecord>;
  /** How many match. */
  readonly total: Scalars['Int']['output'];
};

/** What an organization may be allowed to do in a body. */
export type OrganisationRight =
  /** Be present at public meetings. */
  | 'ATTEND'
  /** Propose an item for the provisional agenda. */
  | 'PROPOSE_AGENDA_ITEM'
  /** Receive the documents. */
  | 'RECEIVE_DOCUMENTS'
  /** Hold a side event. */
  | 'SIDE_EVENT'
  /** Take the floor. */
  | 'SPEAK'
  /** Have a written statement circulated. */
  | 'WRITTEN_STATEMENT';

/** A session as an organization sees it. */
export type OrganisationSession = {
  readonly __typename?: 'OrganisationSession';
  /** Its application for observer status; null where it has none. */
  readonly accreditation: Maybe<Accreditation>;
  /** The way in which it can ask for observer status now; null where it cannot or need not. */
  readonly accreditationRoute: Maybe<AccreditationRoute>;
  /** Its delegation in the session; null before it takes part. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** Last day. */
  readonly endsOn: Scalars['Date']['output'];
  /** Id of the session. */
  readonly id: Scalars['ID']['output'];
  /** Whether the session can be joined with the rights that the organization has, without anybody deciding. */
  readonly open: Scalars['Boolean']['output'];
  /** What it may do there. */
  readonly rights: ReadonlyArray<DerivedRight>;
  /** Name of the session in addresses. */
  readonly slug: Scalars['String']['output'];
  /** First day. */
  readonly startsOn: Scalars['Date']['output'];
  /** Where its participation stands; null where it was not asked for. */
  readonly state: Maybe<ParticipationState>;
  /** Title. */
  readonly title: TranslatedText;
};

/** Answer of commands on participation. */
export type OrganisationSessionResult = OrganisationSession | Refusal;

/** Somebody without account who wants to act for an organization. */
export type OrganisationSignUpInput = {
  /** Mail address; a link is sent there. */
  readonly email: Scalars['String']['input'];
  /** Function in the organization. */
  readonly function?: InputMaybe<Scalars['String']['input']>;
  /** Language of mails and of the account. */
  readonly language: Language;
  /** Name as it shall appear. */
  readonly name: Scalars['String']['input'];
  /** An organization of the register; none where one is proposed. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** One that is missing in the register. */
  readonly proposal?: InputMaybe<OrganisationProposalInput>;
};

/** Whether an organization is in the register. */
export type OrganisationState =
  /** In the register. */
  | 'LISTED'
  /** Proposed by somebody who missed it; seen by them and the secretariat. */
  | 'PROPOSED'
  /** Proposed, and not taken into the register. */
  | 'REFUSED';

/** Who organizes side events, as far as the order of applications and the call distinguish them. */
export type OrganiserClass =
  /** An intergovernmental organization. */
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  /** A non-governmental organization in consultative status. */
  | 'NON_GOVERNMENTAL_ORGANIZATION'
  /** A State, through its delegation. */
  | 'STATE'
  /** An entity of the United Nations system. */
  | 'UN_ENTITY';

/** A file that a run has made. */
export type OutputFile = {
  readonly __typename?: 'OutputFile';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Kind, as a media type. */
  readonly mediaType: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Where it is read. */
  readonly url: Scalars['String']['output'];
};

/** A paper or workbook that takes a while to make. It goes on without whoever asked, and is found again. */
export type OutputRun = {
  readonly __typename?: 'OutputRun';
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who asked. */
  readonly askedBy: Maybe<Scalars['String']['output']>;
  /** How much is made, in what it consists of: badges, people. */
  readonly done: Scalars['Int']['output'];
  /** Why it was not made. */
  readonly fault: Maybe<Scalars['String']['output']>;
  /** What is made so far, in order. */
  readonly files: ReadonlyArray<OutputFile>;
  /** When it ended. */
  readonly finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it makes, for example `participant-list`. */
  readonly kind: Scalars['String']['output'];
  /** Language of what is made. */
  readonly language: Language;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: OutputState;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** How much there is to make; null until it is known. */
  readonly total: Maybe<Scalars['Int']['output']>;
};

/** A page of runs. */
export type OutputRunPage = {
  readonly __typename?: 'OutputRunPage';
  /** The runs, newest first. */
  readonly items: ReadonlyArray<OutputRun>;
  /** How many there are in all. */
  readonly total: Scalars['Int']['output'];
};

/** Answer of commands that ask for a run. */
export type OutputRunResult = OutputRun | Refusal;

/** Where a run stands. */
export type OutputState =
  /** Asked for; begins as soon as a worker is free. */
  | 'ASKED'
  /** Made; its files can be read. */
  | 'DONE'
  /** Not made; it can be asked for again. */
  | 'FAILED'
  /** Being made. */
  | 'MAKING';

/** An organization to those who act for it. */
export type OwnOrganisation = {
  readonly __typename?: 'OwnOrganisation';
  /** Its address of record, where letters about it go. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Id of the organization. */
  readonly id: Scalars['ID']['output'];
  /** The organization. */
  readonly organisation: Organisation;
  /** Those who act for it or ask to, the latter first. */
  readonly representatives: ReadonlyArray<OrganisationLink>;
  /** Sessions of which something is still to come, or in which it takes part. */
  readonly sessions: ReadonlyArray<OrganisationSession>;
};

/** Categories of participants, in protocol order. */
export type ParticipantCategory =
  /** Individual expert. */
  | 'EXPERT'
  /** Host country. */
  | 'HOST_COUNTRY'
  /** Intergovernmental organization. */
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  /** Media. */
  | 'MEDIA'
  /** Member State of the body. */
  | 'MEMBER_STATE'
  /** Non-governmental organization in general consultative status. */
  | 'NGO_GENERAL'
  /** Non-governmental organization on the Roster. */
  | 'NGO_ROSTER'
  /** Non-governmental organization in special consultative status. */
  | 'NGO_SPECIAL'
  /** State not a Member of the United Nations, or entity with a standing invitation. */
  | 'NON_MEMBER_STATE'
  /** State represented by observers. */
  | 'OBSERVER_STATE'
  /** Secretariat. */
  | 'SECRETARIAT'
  /** Specialized agency. */
  | 'SPECIALIZED_AGENCY'
  /** United Nations body, office, fund or programme. */
  | 'UN_SYSTEM';

/** A list of participants: an issue, whose content never changes, or the list as it stands. */
export type ParticipantList = {
  readonly __typename?: 'ParticipantList';
  /** How many in each section, in protocol order. */
  readonly counts: ReadonlyArray<ListCount>;
  /** What it says, in protocol order and in the alphabet of the reader's language. */
  readonly entries: ListEntryPage;
  /** Its files, once all are made. */
  readonly files: ReadonlyArray<ParticipantListFile>;
  /** When it was issued. */
  readonly issuedAt: Maybe<Scalars['DateTime']['output']>;
  /** Number of the issue within the session; null for the list as it stands. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** How many people stand on it. */
  readonly people: Scalars['Int']['output'];
  /** When it was made public; null until then. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** The making of its files; null for the list as it stands. */
  readonly run: Maybe<OutputRun>;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** How far it is settled. */
  readonly stage: Maybe<ParticipantListStage>;
  /** Its document symbol. */
  readonly symbol: Maybe<Scalars['String']['output']>;
};


/** A list of participants: an issue, whose content never changes, or the list as it stands. */
export type ParticipantListEntriesArgs = {
  categories?: InputMaybe<ReadonlyArray<ParticipantCategory>>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  search?: InputMaybe<Scalars['String']['input']>;
};

/** A file of an issue. */
export type ParticipantListFile = {
  readonly __typename?: 'ParticipantListFile';
  /** Form. */
  readonly form: ParticipantListForm;
  /** Language. */
  readonly language: Language;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Bytes. */
  readonly size: Scalars['Int']['output'];
  /** Where it is read. */
  readonly url: Scalars['String']['output'];
};

/** Form of a list of participants. */
export type ParticipantListForm =
  /** Accessible paper (PDF/UA). */
  | 'PDF'
  /** Workbook. */
  | 'XLSX';

/** Answer of commands on the list of participants. */
export type ParticipantListResult = ParticipantList | Refusal;

/** How far a list of participants is settled. */
export type ParticipantListStage =
  /** Issued after the session. */
  | 'FINAL'
  /** Issued during the session, for corrections. */
  | 'PROVISIONAL';

/** Ways of taking part that are counted by quotas. */
export type Participation =
  /** Speaks in the Committee of the Whole at a distance. */
  | 'COMMITTEE_SPEAKER'
  /** Nominated for the hall; how many may be inside at a time is another limit. */
  | 'IN_HALL'
  /** Follows at a distance without speaking. */
  | 'ONLINE_OBSERVER'
  /** Speaks in plenary at a distance. */
  | 'PLENARY_SPEAKER';

/** Where the participation of an organization in a session stands. */
export type ParticipationState =
  /** Takes part, with a delegation. */
  | 'ADMITTED'
  /** Asked for. */
  | 'ASKED'
  /** On a list of those to be accredited. */
  | 'LISTED'
  /** Does not. */
  | 'REFUSED'
  /** Took part no longer. */
  | 'WITHDRAWN';

/** Approved participants of a session in numbers. */
export type ParticipationStatistics = {
  readonly __typename?: 'ParticipationStatistics';
  /** Everyone. */
  readonly all: StatisticsRow;
  /** The session's smallest number that is shown by sex. */
  readonly smallestCell: Scalars['Int']['output'];
  /** By region, category, way of taking part, day. */
  readonly tables: ReadonlyArray<StatisticsTable>;
};

/** Answer of settings of statistics. */
export type ParticipationStatisticsResult = ParticipationStatistics | Refusal;

/** Passport data, as they shall be. */
export type PassportInput = {
  /** Day of birth. */
  readonly bornOn: Scalars['Date']['input'];
  /** Last day of validity; not before the last day of the session. */
  readonly expiresOn: Scalars['Date']['input'];
  /** Who issued it, ISO 3166-1 alpha-3 or the code of an organization. */
  readonly issuedBy: Scalars['String']['input'];
  /** Number: letters and digits. */
  readonly number: Scalars['String']['input'];
};

/** Someone with an account. */
export type Person = {
  readonly __typename?: 'Person';
  /** When the account was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Address for sign-in and mail. */
  readonly email: Scalars['String']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Language of the interface and of mail. */
  readonly language: Language;
  /** Last sign-in; null if never. */
  readonly lastSignedInAt: Maybe<Scalars['DateTime']['output']>;
  /** Name as it shall appear. */
  readonly name: Scalars['String']['output'];
  /** Roles held now. */
  readonly roles: ReadonlyArray<RoleAssignment>;
  /** Whether they may sign in. */
  readonly state: PersonState;
  /** For optimistic concurrency: give it back with a change. */
  readonly version: Scalars['Int']['output'];
};

/** Which people. */
export type PersonFilter = {
  /** Holding this role somewhere. */
  readonly role?: InputMaybe<Role>;
  /** Part of the name or address. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** In this state. */
  readonly state?: InputMaybe<PersonState>;
};

/** A page of people, by name. */
export type PersonPage = {
  readonly __typename?: 'PersonPage';
  /** The people of this page. */
  readonly items: ReadonlyArray<Person>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** Answer of commands on an account. */
export type PersonResult = Person | Refusal;

/** Whether a person may sign in. */
export type PersonState =
  /** May sign in. */
  | 'ACTIVE'
  /** Invited; has not set a password. */
  | 'INVITED'
  /** May not sign in until reinstated. */
  | 'SUSPENDED';

/** Presence of a delegation in a meeting. */
export type Presence = {
  readonly __typename?: 'Presence';
  /** How it is present. */
  readonly attendance: Attendance;
  /** The delegation. */
  readonly delegation: Delegation;
};

/** One rule of procedure. */
export type ProcedureRule = {
  readonly __typename?: 'ProcedureRule';
  /** False where number or contents still have to be compared with the printed rules. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Stable name of the matter, the same in every profile, for example `quorum`. */
  readonly key: Scalars['ID']['output'];
  /** Number as cited, for example `43`; null where it was not seen in print. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Where this was read. */
  readonly source: Scalars['String']['output'];
  /** What it says, in our words. */
  readonly summary: TranslatedText;
  /** Heading. */
  readonly title: TranslatedText;
};

/** One change of the programme of work. */
export type ProgrammeChange = {
  readonly __typename?: 'ProgrammeChange';
  /** What changed. */
  readonly kind: ProgrammeChangeKind;
  /** The meeting; cancelled ones cannot be read any more. */
  readonly meetingId: Scalars['ID']['output'];
  /** What changed, as a sentence in the reader's language, times in the session's zone. */
  readonly sentence: Scalars['String']['output'];
};

/** What an issue of the programme changes about a meeting. */
export type ProgrammeChangeKind =
  /** A new meeting. */
  | 'ADDED'
  /** A meeting that does not take place. */
  | 'CANCELLED'
  /** Other agenda items. */
  | 'ITEMS'
  /** Held or composed differently. */
  | 'MODE'
  /** Another day or time. */
  | 'MOVED'
  /** Another number. */
  | 'NUMBER'
  /** Another room. */
  | 'ROOM';

/** Two meetings that cannot both be. */
export type ProgrammeClash = {
  readonly __typename?: 'ProgrammeClash';
  /** The meeting being moved; null for a new one. */
  readonly first: Maybe<Meeting>;
  /** What they share: `ROOM`, `CHAIR`, `ITEM`. */
  readonly kind: Scalars['String']['output'];
  /** The other; null where it belongs to a session that the reader may not see. */
  readonly second: Maybe<Meeting>;
};

/** A numbered issue of the programme of work. */
export type ProgrammeIssue = {
  readonly __typename?: 'ProgrammeIssue';
  /** What it changes against the issue before, in the order of time; none in the first. */
  readonly changes: ReadonlyArray<ProgrammeChange>;
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Number, from 1. */
  readonly number: Scalars['Int']['output'];
};

/** A side event as it is published. */
export type PublishedSideEvent = {
  readonly __typename?: 'PublishedSideEvent';
  /** Abstract. */
  readonly abstract: TranslatedText;
  /** Set when it was taken from the programme. */
  readonly cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who supports it, of those who have confirmed. */
  readonly cosponsors: ReadonlyArray<SideEventParty>;
  /** When people online are let in, and the lobby opens. */
  readonly doorOpensAt: Scalars['DateTime']['output'];
  /** Set when the host ended it online before its time. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** End. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** Identifier, the same as of its application. */
  readonly id: Scalars['ID']['output'];
  /** Languages in which it is held. */
  readonly languages: ReadonlyArray<Language>;
  /** How it is held. */
  readonly mode: SideEventMode;
  /** Who organizes it. */
  readonly organiser: SideEventParty;
  /** Whether the reader organizes it: acts for the organizer, or is of the secretariat. */
  readonly organises: Scalars['Boolean']['output'];
  /** Places, one for each way that the event offers. */
  readonly places: ReadonlyArray<SideEventPlaces>;
  /** The room; null for an event that is only online. */
  readonly room: Maybe<TranslatedText>;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** The session's part of addresses. */
  readonly sessionSlug: Scalars['String']['output'];
  /** What the session is called. */
  readonly sessionTitle: TranslatedText;
  /** Who speaks. */
  readonly speakers: ReadonlyArray<SideEventSpeaker>;
  /** Beginning. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Whether somebody can register now. */
  readonly takesRegistrations: Scalars['Boolean']['output'];
  /** Themes. */
  readonly themes: ReadonlyArray<SideEventTheme>;
  /** Zone of the session. */
  readonly timezone: Scalars['String']['output'];
  /** Title. */
  readonly title: TranslatedText;
};

export type Query = {
  readonly __typename?: 'Query';
  /** All applications for observer status in a session. Requires `civilSociety.manage`. */
  readonly accreditationDesk: Maybe<AccreditationDesk>;
  /** The audit trail. Requires `access.audit.read`. */
  readonly auditTrail: AuditPage;
  /** Checks the whole chain of the audit trail. Requires `access.audit.read`. */
  readonly auditVerification: AuditVerification;
  /** How badges look, by category in protocol order. Requires `registration.manage`. */
  readonly badgeDesigns: ReadonlyArray<BadgeDesign>;
  /** A sample badge as SVG, set as the print is; null where the design is not lawful. Requires `registration.manage`. */
  readonly badgePreview: Maybe<Scalars['String']['output']>;
  /** All bodies, parents before their subsidiary organs. */
  readonly bodies: ReadonlyArray<Body>;
  /** One body. */
  readonly body: Maybe<Body>;
  /** What the rules say to an application as it stands in the form, while it is written. Requires `sideEvents.apply`. */
  readonly checkSideEventApplication: SideEventChecks;
  /** Clashes that a meeting at this time would have, while it is being moved. Requires `sessions.manage`. */
  readonly clashes: ReadonlyArray<ProgrammeClash>;
  /** States of all components. Requires `platform.read`. */
  readonly componentStates: ReadonlyArray<ComponentState>;
  /** The report of the bureau, drafted from the data (PDF). Requires `registration.manage`. */
  readonly credentialsReport: Maybe<MadeFile>;
  /** Credentials of a delegation; null where it needs none. Requires `registration.delegation` there. */
  readonly delegationCredentials: Maybe<DelegationCredentials>;
  /** Places to speak as the delegation of an organization sees them; null for delegations of States. Requires `floor.request` there. */
  readonly delegationSpeaking: Maybe<DelegationSpeaking>;
  /** Video statements of a delegation. Requires `floor.request` in it. */
  readonly delegationVideos: ReadonlyArray<VideoStatement>;
  /** The people of a delegation as a workbook (XLSX). Requires `registration.delegation` there. */
  readonly delegationWorkbook: Maybe<MadeFile>;
  /** What was erased. Requires `access.audit.read`. */
  readonly erasures: ErasurePage;
  /** Organizations of the register by names in any script, or acronym; at most twelve. Open to everyone. */
  readonly findOrganisations: ReadonlyArray<Organisation>;
  /** Floating badges and who has them. Requires `gate.check`. */
  readonly floatingBadges: ReadonlyArray<FloatingBadge>;
  /** How many floating badges delegations have, by category. Requires `gate.check`. */
  readonly floatingRules: ReadonlyArray<FloatingRule>;
  /** What a phone keeps to serve the gates of a session without the network. Requires `gate.check`. */
  readonly gatePack: Maybe<GatePack>;
  /** The record of scans, newest first. Requires `gate.check`. */
  readonly gateScans: GateScanPage;
  /** The gates of a session. Requires `gate.check`. */
  readonly gates: ReadonlyArray<Gate>;
  /** The room as it stands for the one who asks; null for somebody who has not entered. Public: with the secret of a mailed link, or signed in. */
  readonly gathering: Maybe<Gathering>;
  /** What is held on the caller. Requires sign-in. */
  readonly heldOnMe: ReadonlyArray<HeldRecords>;
  /** The same as a file (JSON). Requires sign-in. */
  readonly heldOnMeExport: MadeFile;
  /** The mail folder. Requires `platform.mail.read`. */
  readonly mailFolder: MailPage;
  /** Who asks; null when not signed in. */
  readonly me: Maybe<Viewer>;
  /** One meeting. Public unless informal. */
  readonly meeting: Maybe<Meeting>;
  /** The floor of a meeting. Public unless the meeting is informal. */
  readonly meetingFloor: Maybe<MeetingFloor>;
  /** The record of a meeting. Public unless the meeting is informal. */
  readonly meetingRecord: RecordPage;
  /** Address of the caller's own subscription calendar; the address is a secret. Requires sign-in. */
  readonly myCalendarUrl: Scalars['String']['output'];
  /** Offers that wait for the reader's committee to propose an order. Requires being signed in. */
  readonly myCommitteeOffers: ReadonlyArray<SpeakingOffer>;
  /** The delegations that the caller acts for. Requires sign-in. */
  readonly myDelegations: ReadonlyArray<Delegation>;
  /** The caller's meetings from today on, by time. Requires sign-in. */
  readonly myMeetings: ReadonlyArray<Meeting>;
  /** The caller's notices, kept for 180 days. Requires sign-in. */
  readonly myNotices: NoticePage;
  /** The organizations that the reader acts for or asked to act for. For those signed in. */
  readonly myOrganisationLinks: ReadonlyArray<OrganisationLink>;
  /** The caller's own registrations, newest session first. Requires sign-in. */
  readonly myRegistrations: ReadonlyArray<Registration>;
  /** Applications of those for whom the reader acts, and those that ask for their support. Requires sign-in. */
  readonly mySideEventApplications: ReadonlyArray<SideEventApplication>;
  /** Registrations for side events of the one who is signed in, those to come first. */
  readonly mySideEventAttendances: ReadonlyArray<SideEventAttendance>;
  /** Every delegation with what it has sent, in the order of names. Requires `registration.manage`. */
  readonly nominationGaps: ReadonlyArray<NominationGap>;
  /** What is on and what comes. Public. */
  readonly now: Now;
  /** What is open, or opens within thirty days; what closes first comes first. Public. */
  readonly openCalls: ReadonlyArray<OpenCall>;
  /** An organization of the register, also under the address of one merged into it. Open to everyone. */
  readonly organisation: Maybe<Organisation>;
  /** Who asks to act for an organization, to whoever was sent the link. Open to everyone; null for a link that cannot be used. */
  readonly organisationLinkQuestion: Maybe<OrganisationLinkQuestion>;
  /** What merging one organization into another would do. Requires `organisations.manage`. */
  readonly organisationMerge: Maybe<OrganisationMerge>;
  /** One organization of the register. Requires `organisations.manage`. */
  readonly organisationRecord: Maybe<OrganisationRecord>;
  /** The register of organizations. Requires `organisations.manage`. */
  readonly organisationRecords: OrganisationRecords;
  /** Statements of an organization. Requires `organisations.represent` for it. */
  readonly organisationStatements: Maybe<StatementsOfOrganisation>;
  /** A run, for whoever asked for it and those who may see all of its kind. Requires sign-in. */
  readonly outputRun: Maybe<OutputRun>;
  /** Runs of a session: the caller's own, and all of the kinds that they may see. Requires sign-in. */
  readonly outputRuns: OutputRunPage;
  /** An organization, to those who act for it. For those signed in; null to others. */
  readonly ownOrganisation: Maybe<OwnOrganisation>;
  /** One issue, or the newest that is released. Public when released. */
  readonly participantList: Maybe<ParticipantList>;
  /** The list as it stands. Requires `registration.manage`. */
  readonly participantListDraft: Maybe<ParticipantList>;
  /** Issues of the list of participants, newest first: released ones; all with `registration.manage`. */
  readonly participantLists: ReadonlyArray<ParticipantList>;
  /** Approved participants in numbers. Requires `registration.manage`. */
  readonly participationStatistics: Maybe<ParticipationStatistics>;
  /** The same as a workbook (XLSX). Requires `registration.manage`. */
  readonly participationStatisticsWorkbook: Maybe<MadeFile>;
  /** People with accounts. Requires `access.people.read`. */
  readonly people: PersonPage;
  /** One person. Requires `access.people.read`. */
  readonly person: Maybe<Person>;
  /** How many badges a filter finds. Requires `registration.manage`. */
  readonly printableBadges: Scalars['Int']['output'];
  /** How many floating badges the delegations have. Requires `registration.manage`. */
  readonly printableFloatingBadges: Scalars['Int']['output'];
  /** A published version; null where there is none. For everyone who is signed in. */
  readonly publishedQuestionnaire: Maybe<QuestionnaireVersion>;
  /** One published side event. Public. */
  readonly publishedSideEvent: Maybe<PublishedSideEvent>;
  /** The published side events of a session, by time; those taken from the programme stay in it, marked. Public. */
  readonly publishedSideEvents: ReadonlyArray<PublishedSideEvent>;
  /** A questionnaire with its draft. Requires `questionnaires.manage`. */
  readonly questionnaire: Maybe<Questionnaire>;
  /** Questionnaires of a session, in the order in which they were begun. Requires `questionnaires.manage`. */
  readonly questionnaires: ReadonlyArray<Questionnaire>;
  /** How far the session's quotas are used, those of delegations left out. Requires `registration.manage`. */
  readonly quotaUse: ReadonlyArray<QuotaUse>;
  /** One registration. Requires `registration.manage`, or `registration.delegation` in its delegation. */
  readonly registration: Maybe<Registration>;
  /** How many registrations stand where. Requires `registration.manage`. */
  readonly registrationCounts: ReadonlyArray<RegistrationCount>;
  /** A delegation's registrations. Requires `registration.delegation` there. */
  readonly registrationDelegation: Maybe<RegistrationDelegation>;
  /** Passport data; the reading is kept in the audit trail. Requires `registration.readPassport`, or own. */
  readonly registrationPassport: Maybe<RegistrationPassport>;
  /** The rules of registration of a session. Public when published. */
  readonly registrationProfile: Maybe<RegistrationProfile>;
  /** What a registration is asked; null for nothing. Requires the right to its delegation, or own. */
  readonly registrationQuestions: Maybe<RegistrationQuestions>;
  /** The approval queue, in the order of submission. Requires `registration.manage`. */
  readonly registrations: RegistrationPage;
  /** What is held on people, what for and how long. Requires `access.audit.read`. */
  readonly retentionRules: ReadonlyArray<RetentionRule>;
  /** The server's clock, so that every screen counts the same seconds. Public. */
  readonly serverTime: Scalars['DateTime']['output'];
  /** One session. Public when published. */
  readonly session: Maybe<Session>;
  /** Observer status in a session. Open to everyone; null where the body accords none itself. */
  readonly sessionAccreditation: Maybe<SessionAccreditation>;
  /** Every party of a conference with its credentials, in the order of names. Requires `registration.manage`. */
  readonly sessionCredentials: ReadonlyArray<DelegationCredentials>;
  /** What civil society asked of a session and what became of it. Public. */
  readonly sessionFairness: ReadonlyArray<FairnessRow>;
  /** The same as a file; null for sessions that the reader may not see. Public. */
  readonly sessionFairnessFile: Maybe<MadeFile>;
  /** Places to speak that a session offers, with what was published of them. Public. */
  readonly sessionSpeaking: ReadonlyArray<SpeakingOffer>;
  /** Statements to a session that were submitted, the last first. Requires `civilSociety.manage`. */
  readonly sessionStatements: ReadonlyArray<WrittenStatement>;
  /** Video statements of a session, by item and place. Requires `civilSociety.manage`. */
  readonly sessionVideos: ReadonlyArray<VideoStatement>;
  /** Sessions by first day, newest first; drafts only for those who may manage them. Public. */
  readonly sessions: ReadonlyArray<Session>;
  /** For whom the reader can apply in a session. Requires sign-in. */
  readonly sideEventApplicants: ReadonlyArray<SideEventApplicant>;
  /** One application. Requires `sideEvents.apply` on its organizer or a co-sponsor that was asked. */
  readonly sideEventApplication: Maybe<SideEventApplication>;
  /** Applications of a session, in the lawful order. Requires `sideEvents.manage`. */
  readonly sideEventApplications: SideEventApplicationPage;
  /** The registration that a mailed link opens. Public: whoever has the link has the registration. */
  readonly sideEventAttendance: Maybe<SideEventAttendance>;
  /** What the organizer has set for attendees. Requires `sideEvents.apply` on its organizer. */
  readonly sideEventAttendanceSettings: Maybe<SideEventAttendanceSettings>;
  /** Who registered for an event, in the order of confirmation. Requires `sideEvents.apply` on its organizer. */
  readonly sideEventAttendees: ReadonlyArray<SideEventAttendee>;
  /** The same as an XLSX workbook. Requires `sideEvents.apply` on its organizer. */
  readonly sideEventAttendeesWorkbook: Maybe<SideEventWorkbook>;
  /** The board of a session. Requires `sideEvents.manage`. */
  readonly sideEventBoard: Maybe<SideEventBoard>;
  /** The call for side events of a session; null where there is none that the reader may see. */
  readonly sideEventCall: Maybe<SideEventCall>;
  /** Delegations of a session and organizations, for naming co-sponsors. Requires sign-in. */
  readonly sideEventParties: ReadonlyArray<SideEventParty>;
  /** The receipts of a session, in their order. Requires sign-in. */
  readonly sideEventReceipts: ReadonlyArray<SideEventReceipt>;
  /** Requests of an offer, by number. Requires `civilSociety.manage` in the session, or acting for the coordinating committee. */
  readonly speakingRequests: ReadonlyArray<SpeakingRequest>;
  /** What a session lays down on statements; null where it takes none. Public. */
  readonly statementRules: Maybe<StatementRules>;
  /** States, by name in the reader's language. */
  readonly states: ReadonlyArray<State>;
};


export type QueryAccreditationDeskArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryAuditTrailArgs = {
  filter?: InputMaybe<AuditFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryBadgeDesignsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryBadgePreviewArgs = {
  category: ParticipantCategory;
  input: BadgeDesignInput;
  language: Language;
  sessionId: Scalars['ID']['input'];
};


export type QueryBodyArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCheckSideEventApplicationArgs = {
  input: SideEventApplicationInput;
  organiser: SideEventPartyInput;
  sessionId: Scalars['ID']['input'];
};


export type QueryClashesArgs = {
  input: MeetingInput;
  meetingId?: InputMaybe<Scalars['ID']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type QueryCredentialsReportArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryDelegationCredentialsArgs = {
  delegationId: Scalars['ID']['input'];
};


export type QueryDelegationSpeakingArgs = {
  delegationId: Scalars['ID']['input'];
};


export type QueryDelegationVideosArgs = {
  delegationId: Scalars['ID']['input'];
};


export type QueryDelegationWorkbookArgs = {
  delegationId: Scalars['ID']['input'];
  template?: Scalars['Boolean']['input'];
};


export type QueryErasuresArgs = {
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryFindOrganisationsArgs = {
  search: Scalars['String']['input'];
};


export type QueryFloatingBadgesArgs = {
  delegationId?: InputMaybe<Scalars['ID']['input']>;
  heldOnly?: Scalars['Boolean']['input'];
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QueryFloatingRulesArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryGatePackArgs = {
  sessionId: Scalars['ID']['input'];
  since?: InputMaybe<Scalars['String']['input']>;
};


export type QueryGateScansArgs = {
  filter?: InputMaybe<GateScanFilter>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QueryGatesArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryGatheringArgs = {
  eventId: Scalars['ID']['input'];
  ticket?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMailFolderArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMeetingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMeetingFloorArgs = {
  meetingId: Scalars['ID']['input'];
};


export type QueryMeetingRecordArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  meetingId: Scalars['ID']['input'];
};


export type QueryMyNoticesArgs = {
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMySideEventApplicationsArgs = {
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryNominationGapsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryOrganisationArgs = {
  slug: Scalars['String']['input'];
};


export type QueryOrganisationLinkQuestionArgs = {
  token: Scalars['String']['input'];
};


export type QueryOrganisationMergeArgs = {
  dissolvedId: Scalars['ID']['input'];
  keptId: Scalars['ID']['input'];
};


export type QueryOrganisationRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrganisationRecordsArgs = {
  filter?: InputMaybe<OrganisationFilter>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
};


export type QueryOrganisationStatementsArgs = {
  organisationId: Scalars['ID']['input'];
};


export type QueryOutputRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOutputRunsArgs = {
  kinds?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QueryOwnOrganisationArgs = {
  slug: Scalars['String']['input'];
};


export type QueryParticipantListArgs = {
  number?: InputMaybe<Scalars['Int']['input']>;
  sessionId: Scalars['ID']['input'];
};


export type QueryParticipantListDraftArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryParticipantListsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryParticipationStatisticsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryParticipationStatisticsWorkbookArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryPeopleArgs = {
  filter?: InputMaybe<PersonFilter>;
  limit?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPrintableBadgesArgs = {
  filter?: InputMaybe<BadgeFilter>;
  sessionId: Scalars['ID']['input'];
};


export type QueryPrintableFloatingBadgesArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryPublishedQuestionnaireArgs = {
  id: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPublishedSideEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublishedSideEventsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryQuestionnaireArgs = {
  id: Scalars['ID']['input'];
};


export type QueryQuestionnairesArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryQuotaUseArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryRegistrationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRegistrationCountsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryRegistrationDelegationArgs = {
  delegationId: Scalars['ID']['input'];
};


export type QueryRegistrationPassportArgs = {
  registrationId: Scalars['ID']['input'];
};


export type QueryRegistrationProfileArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QueryRegistrationQuestionsArgs = {
  registrationId: Scalars['ID']['input'];
};


export type QueryRegistrationsArgs = {
  filter?: InputMaybe<RegistrationFilter>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionArgs = {
  slug: Scalars['String']['input'];
};


export type QuerySessionAccreditationArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionCredentialsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionFairnessArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionFairnessFileArgs = {
  form: FairnessFileForm;
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionSpeakingArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionStatementsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionVideosArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySessionsArgs = {
  bodySlug?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySideEventApplicantsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySideEventApplicationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySideEventApplicationsArgs = {
  filter?: InputMaybe<SideEventApplicationFilter>;
  limit?: Scalars['Int']['input'];
  offset?: Scalars['Int']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QuerySideEventAttendanceArgs = {
  ticket: Scalars['String']['input'];
};


export type QuerySideEventAttendanceSettingsArgs = {
  eventId: Scalars['ID']['input'];
};


export type QuerySideEventAttendeesArgs = {
  eventId: Scalars['ID']['input'];
};


export type QuerySideEventAttendeesWorkbookArgs = {
  eventId: Scalars['ID']['input'];
};


export type QuerySideEventBoardArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySideEventCallArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySideEventPartiesArgs = {
  search: Scalars['String']['input'];
  sessionId: Scalars['ID']['input'];
};


export type QuerySideEventReceiptsArgs = {
  sessionId: Scalars['ID']['input'];
};


export type QuerySpeakingRequestsArgs = {
  offerId: Scalars['ID']['input'];
};


export type QueryStatementRulesArgs = {
  sessionId: Scalars['ID']['input'];
};

/** A question. */
export type Question = {
  readonly __typename?: 'Question';
  /** Who sees the answer. */
  readonly audience: QuestionAudience;
  /** When it is asked; null: always. */
  readonly condition: Maybe<QuestionCondition>;
  /** How to answer it. */
  readonly help: Maybe<TranslatedText>;
  /** Days that the answer is kept after what it was given for has ended. */
  readonly keptForDays: Scalars['Int']['output'];
  /** Key within the questionnaire. */
  readonly key: Scalars['String']['output'];
  /** What kind of answer it wants. */
  readonly kind: QuestionKind;
  /** The answers to choose from; empty for other kinds. */
  readonly options: ReadonlyArray<QuestionOption>;
  /** What the answer is needed for. */
  readonly purpose: TranslatedText;
  /** Whether it must be answered. */
  readonly required: Scalars['Boolean']['output'];
  /** The question. */
  readonly text: TranslatedText;
};

/** Who sees answers. */
export type QuestionAudience =
  /** Everyone who handles what the answers were given for. */
  | 'HANDLERS'
  /** Only those who arrange for accessibility or diet. */
  | 'SENSITIVE';

/** When a question is asked: a statement about another question, or parts of which all or any must hold. */
export type QuestionCondition = {
  readonly __typename?: 'QuestionCondition';
  /** Conditions that must all hold. */
  readonly all: Maybe<ReadonlyArray<QuestionConditionPart>>;
  /** Conditions of which one must hold. */
  readonly any: Maybe<ReadonlyArray<QuestionConditionPart>>;
  /** Whether it must have the value, or must not. */
  readonly has: Maybe<Scalars['Boolean']['output']>;
  /** Key of the other question; null where parts are joined. */
  readonly question: Maybe<Scalars['String']['output']>;
  /** The value; null: any answer. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A condition: `question` and `has`, or `all`, or `any`. */
export type QuestionConditionInput = {
  /** Conditions that must all hold. */
  readonly all?: InputMaybe<ReadonlyArray<QuestionConditionPartInput>>;
  /** Conditions of which one must hold. */
  readonly any?: InputMaybe<ReadonlyArray<QuestionConditionPartInput>>;
  /** Whether it must have the value, or must not. */
  readonly has?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of the other question. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** The value; left out: any answer. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** A part of a condition: a statement, or several joined. */
export type QuestionConditionPart = {
  readonly __typename?: 'QuestionConditionPart';
  /** Conditions that must all hold. */
  readonly all: Maybe<ReadonlyArray<QuestionStatement>>;
  /** Conditions of which one must hold. */
  readonly any: Maybe<ReadonlyArray<QuestionStatement>>;
  /** Whether it must have the value, or must not. */
  readonly has: Maybe<Scalars['Boolean']['output']>;
  /** Key of the other question; null where statements are joined. */
  readonly question: Maybe<Scalars['String']['output']>;
  /** The value; null: any answer. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** A part of a condition: `question` and `has`, or `all`, or `any`. */
export type QuestionConditionPartInput = {
  /** Conditions that must all hold. */
  readonly all?: InputMaybe<ReadonlyArray<QuestionStatementInput>>;
  /** Conditions of which one must hold. */
  readonly any?: InputMaybe<ReadonlyArray<QuestionStatementInput>>;
  /** Whether it must have the value, or must not. */
  readonly has?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of the other question. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** The value; left out: any answer. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** A question. */
export type QuestionInput = {
  /** Who sees the answer. */
  readonly audience: QuestionAudience;
  /** When it is asked; left out: always. */
  readonly condition?: InputMaybe<QuestionConditionInput>;
  /** How to answer it. */
  readonly help?: InputMaybe<TranslatedTextInput>;
  /** Days that the answer is kept after what it was given for has ended, 1 to 3,650. */
  readonly keptForDays: Scalars['Int']['input'];
  /** Key within the questionnaire: small letters, digits and hyphens. */
  readonly key: Scalars['String']['input'];
  /** What kind of answer it wants. */
  readonly kind: QuestionKind;
  /** The answers to choose from. */
  readonly options?: InputMaybe<ReadonlyArray<QuestionOptionInput>>;
  /** What the answer is needed for. */
  readonly purpose: TranslatedTextInput;
  /** Whether it must be answered. */
  readonly required: Scalars['Boolean']['input'];
  /** The question. */
  readonly text: TranslatedTextInput;
};

/** Kinds of questions. Answers are lists of texts, of one for most kinds. */
export type QuestionKind =
  /** One of the options, by its key. */
  | 'CHOICE'
  /** Consent; the answer is `true`. */
  | 'CONSENT'
  /** A country, as ISO 3166-1 alpha-3. */
  | 'COUNTRY'
  /** A day, `YYYY-MM-DD`. */
  | 'DATE'
  /** An e-mail address. */
  | 'EMAIL'
  /** A file that was sent to `/files?purpose=answer-file`, by its id. */
  | 'FILE'
  /** Text of several lines. */
  | 'LONG_TEXT'
  /** A number, in digits. */
  | 'NUMBER'
  /** A telephone number. */
  | 'PHONE'
  /** A picture that was sent to `/files?purpose=answer-picture`, by its id. */
  | 'PICTURE'
  /** Any of the options, by their keys. */
  | 'SEVERAL'
  /** A line of text. */
  | 'TEXT';

/** One of the answers to choose from. */
export type QuestionOption = {
  readonly __typename?: 'QuestionOption';
  /** Key within the question; the answer. */
  readonly key: Scalars['String']['output'];
  /** What the reader sees. */
  readonly label: TranslatedText;
};

/** An option. */
export type QuestionOptionInput = {
  /** Key within the question: small letters, digits and hyphens. */
  readonly key: Scalars['String']['input'];
  /** What the reader sees. */
  readonly label: TranslatedTextInput;
};

/** Questions that belong together. */
export type QuestionSection = {
  readonly __typename?: 'QuestionSection';
  /** Key within the questionnaire. */
  readonly key: Scalars['String']['output'];
  /** Its questions, in order. */
  readonly questions: ReadonlyArray<Question>;
  /** Heading. */
  readonly title: TranslatedText;
};

/** A section. */
export type QuestionSectionInput = {
  /** Key within the questionnaire: small letters, digits and hyphens. */
  readonly key: Scalars['String']['input'];
  /** Its questions, in order. */
  readonly questions: ReadonlyArray<QuestionInput>;
  /** Heading. */
  readonly title: TranslatedTextInput;
};

/** That another question has a value, or has not. */
export type QuestionStatement = {
  readonly __typename?: 'QuestionStatement';
  /** Whether it must have the value, or must not. */
  readonly has: Maybe<Scalars['Boolean']['output']>;
  /** Key of the other question. */
  readonly question: Maybe<Scalars['String']['output']>;
  /** The value; null: any answer. */
  readonly value: Maybe<Scalars['String']['output']>;
};

/** That another question has a value, or has not. */
export type QuestionStatementInput = {
  /** Whether it must have the value, or must not. */
  readonly has?: InputMaybe<Scalars['Boolean']['input']>;
  /** Key of the other question. */
  readonly question?: InputMaybe<Scalars['String']['input']>;
  /** The value; left out: any answer. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** A questionnaire of a session: a draft, and what is published of it. */
export type Questionnaire = {
  readonly __typename?: 'Questionnaire';
  /** The questions as they are being prepared. */
  readonly draft: ReadonlyArray<QuestionSection>;
  /** Counts the amendments of the draft; commands name the one that they saw. */
  readonly draftVersion: Scalars['Int']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** The newest published version; null before the first. */
  readonly published: Maybe<QuestionnaireVersion>;
  /** The session that it belongs to. */
  readonly sessionId: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: TranslatedText;
};

/** A draft as it shall stand. It may be unfinished: faults are told when it is published. */
export type QuestionnaireDraftInput = {
  /** The questions. */
  readonly sections: ReadonlyArray<QuestionSectionInput>;
  /** What it is called. */
  readonly title: TranslatedTextInput;
};

/** Answer of commands on a questionnaire. */
export type QuestionnaireResult = Questionnaire | Refusal;

/** A published version, which never changes. */
export type QuestionnaireVersion = {
  readonly __typename?: 'QuestionnaireVersion';
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Its questions. */
  readonly sections: ReadonlyArray<QuestionSection>;
  /** From 1. */
  readonly version: Scalars['Int']['output'];
};

/** Quorum of a meeting. */
export type Quorum = {
  readonly __typename?: 'Quorum';
  /** Members of the body. */
  readonly members: Scalars['Int']['output'];
  /** Members present, in the hall or at a distance as the body counts. */
  readonly present: Scalars['Int']['output'];
  /** Rule of procedure. */
  readonly rule: Scalars['String']['output'];
  /** Needed to decide. */
  readonly toDecide: Scalars['Int']['output'];
  /** Needed to open. */
  readonly toOpen: Scalars['Int']['output'];
};

/** How many may take part in one way. */
export type Quota = {
  readonly __typename?: 'Quota';
  /** Categories counted; all when empty. */
  readonly categories: ReadonlyArray<ParticipantCategory>;
  /** What is counted; several ways count together. */
  readonly counts: ReadonlyArray<Participation>;
  /** Name within the profile. */
  readonly key: Scalars['String']['output'];
  /** What it is counted in. */
  readonly per: QuotaScope;
  /** How many. */
  readonly places: Scalars['Int']['output'];
  /** The source of the number. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** What happens when it is full. */
  readonly whenFull: WhenFull;
};

/** A quota, as it shall be. */
export type QuotaInput = {
  /** Categories counted; all when empty. */
  readonly categories?: ReadonlyArray<ParticipantCategory>;
  /** What is counted. */
  readonly counts: ReadonlyArray<Participation>;
  /** Name within the profile. */
  readonly key: Scalars['String']['input'];
  /** What it is counted in. */
  readonly per: QuotaScope;
  /** How many; 0 allows nobody. */
  readonly places: Scalars['Int']['input'];
  /** The source of the number. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** What happens when it is full. */
  readonly whenFull: WhenFull;
};

/** What a quota is counted in. */
export type QuotaScope =
  /** In each category. */
  | 'CATEGORY'
  /** On each day. */
  | 'DAY'
  /** In each delegation. */
  | 'DELEGATION'
  /** In the whole session. */
  | 'SESSION';

/** How far a quota is used. */
export type QuotaUse = {
  readonly __typename?: 'QuotaUse';
  /** The quota. */
  readonly quota: Quota;
  /** Places taken. */
  readonly taken: Scalars['Int']['output'];
  /** Registrations on the waiting list for it. */
  readonly waiting: Scalars['Int']['output'];
  /** The category or day counted; null for delegations and the session. */
  readonly within: Maybe<Scalars['String']['output']>;
};

/** Credentials as they were read. */
export type ReadCredentialsInput = {
  /** Identifier. */
  readonly id: Scalars['ID']['input'];
  /** Version that was read. */
  readonly version: Scalars['Int']['input'];
};

/** What was found in a document of a word processor. */
export type ReadStatementFile = {
  readonly __typename?: 'ReadStatementFile';
  /** Footnotes and endnotes. */
  readonly footnotes: ReadonlyArray<Scalars['String']['output']>;
  /** Paragraphs, parted by empty lines. */
  readonly text: Scalars['String']['output'];
  /** First heading; empty where there is none. */
  readonly title: Scalars['String']['output'];
};

/** Answer of reading a file. */
export type ReadStatementFileResult = ReadStatementFile | Refusal;

/** One line of the meeting's record. */
export type RecordEntry = {
  readonly __typename?: 'RecordEntry';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Kind, for programs: `floor.given`. */
  readonly kind: Scalars['String']['output'];
  /** Running number in the meeting, without gaps. */
  readonly number: Scalars['Int']['output'];
  /** What happened, as a sentence in the reader's language. */
  readonly sentence: Scalars['String']['output'];
};

/** A page of a meeting's record. */
export type RecordPage = {
  readonly __typename?: 'RecordPage';
  /** Lines in order. */
  readonly items: ReadonlyArray<RecordEntry>;
  /** How many there are in all. */
  readonly total: Scalars['Int']['output'];
};

/** An answer to the question whether one may be recorded. */
export type RecordingConsent =
  /** Does not consent. */
  | 'DECLINED'
  /** Consents. */
  | 'GIVEN'
  /** Not answered. */
  | 'NONE';

/** An expected refusal: nothing was changed. Every mutation answers with its thing or with this. */
export type Refusal = {
  readonly __typename?: 'Refusal';
  /** Stable code for programs, for example `LIST_CLOSED`. */
  readonly code: Scalars['String']['output'];
  /** The input fields that are at fault, where the refusal concerns input. */
  readonly fields: ReadonlyArray<FieldFault>;
  /** What happened, in the reader's language. */
  readonly message: Scalars['String']['output'];
  /** What the reader can do next, in the reader's language. */
  readonly next: Maybe<Scalars['String']['output']>;
  /** The numbered rule that decided, as in the library's RULES.md, for example `FLR-7`. */
  readonly rule: Maybe<Scalars['String']['output']>;
};

/** Regional groups of the United Nations. */
export type RegionalGroup =
  /** African States */
  | 'AFRICAN'
  /** Asia-Pacific States */
  | 'ASIA_PACIFIC'
  /** Eastern European States */
  | 'EASTERN_EUROPEAN'
  /** Latin American and Caribbean States */
  | 'LATIN_AMERICAN_CARIBBEAN'
  /** Western European and other States */
  | 'WESTERN_EUROPEAN_OTHER';

/** Seats of a regional group, or a seat that rotates between groups. */
export type RegionalSeats = {
  readonly __typename?: 'RegionalSeats';
  /** The group; several where the seat rotates between them. */
  readonly groups: ReadonlyArray<RegionalGroup>;
  /** How many seats. */
  readonly seats: Scalars['Int']['output'];
};

/** Someone registered who may speak. */
export type RegisteredSpeaker = {
  readonly __typename?: 'RegisteredSpeaker';
  /** What they are called. */
  readonly name: Scalars['String']['output'];
  /** The registration. */
  readonly registrationId: Scalars['ID']['output'];
};

/** Who may register someone of a category. */
export type Registrar =
  /** The delegation's focal point. */
  | 'FOCAL_POINT'
  /** The secretariat. */
  | 'SECRETARIAT'
  /** Each person themselves. */
  | 'SELF';

/** Someone registered for a session. */
export type Registration = {
  readonly __typename?: 'Registration';
  /** Whether the person sees it as their own and may complete it. */
  readonly accountLinked: Scalars['Boolean']['output'];
  /** Until when a registration that was sent back keeps its places. */
  readonly answerBy: Maybe<Scalars['DateTime']['output']>;
  /** The newest badge; null before the first approval. */
  readonly badge: Maybe<Badge>;
  /** Category. */
  readonly category: ParticipantCategory;
  /** Days of presence; all when empty. */
  readonly days: ReadonlyArray<Scalars['Date']['output']>;
  /** The delegation; null for individuals. */
  readonly delegation: Maybe<Delegation>;
  /** What changed since it was approved; empty when nothing did. */
  readonly differences: ReadonlyArray<RegistrationDifference>;
  /** Address for mail; null until given. */
  readonly email: Maybe<Scalars['String']['output']>;
  /** Family name, as in the passport. */
  readonly familyName: Scalars['String']['output'];
  /** Function in the delegation. */
  readonly function: DelegationFunction;
  /** Given names, as in the passport. */
  readonly givenName: Scalars['String']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Language of mail and notices. */
  readonly language: Language;
  /** The letter that names them. */
  readonly letter: Maybe<RegistrationLetter>;
  /** What is missing before it can be approved, as sentences. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** Nationality, ISO 3166-1 alpha-3; null where it is not stated. */
  readonly nationality: Maybe<Scalars['String']['output']>;
  /** Number within the session, in the order of submission; null while it is a draft. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Ways of taking part. */
  readonly participations: ReadonlyArray<Participation>;
  /** Whether passport data were given. */
  readonly passportGiven: Scalars['Boolean']['output'];
  /** The file of the photograph. */
  readonly photoId: Maybe<Scalars['ID']['output']>;
  /** Where the photograph is read, for those who may. */
  readonly photoUrl: Maybe<Scalars['String']['output']>;
  /** Office held, for example Counsellor. */
  readonly position: Maybe<Scalars['String']['output']>;
  /** Why it was rejected, sent back or put on hold, in the reader's language where known. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Who replaced them. */
  readonly replacedBy: Maybe<Registration>;
  /** The session. */
  readonly session: Session;
  /** Sex; null where it is not stated. */
  readonly sex: Maybe<Sex>;
  /** Registrations of the session that may be the same person. */
  readonly similar: ReadonlyArray<Registration>;
  /** Where it stands. */
  readonly state: RegistrationState;
  /** When it was submitted. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Style of address, for example Ms. or H.E. Mr. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
  /** Place on the waiting list, from 1; null when not waiting. */
  readonly waitingPlace: Maybe<Scalars['Int']['output']>;
};

/** Something about the registrations of a session changed: whoever shows them asks anew. */
export type RegistrationChange = {
  readonly __typename?: 'RegistrationChange';
  /** Version; give it back to learn only of newer changes. */
  readonly version: Scalars['Int']['output'];
};

/** How many registrations stand where. */
export type RegistrationCount = {
  readonly __typename?: 'RegistrationCount';
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** State. */
  readonly state: RegistrationState;
};

/** A delegation with its people and its quotas. */
export type RegistrationDelegation = {
  readonly __typename?: 'RegistrationDelegation';
  /** The delegation. */
  readonly delegation: Delegation;
  /** Who acts for it, by name. */
  readonly focalPoints: ReadonlyArray<FocalPoint>;
  /** What happened, newest first. */
  readonly history: ReadonlyArray<AuditEntry>;
  /** Its letters, newest first. */
  readonly letters: ReadonlyArray<RegistrationLetter>;
  /** Its quotas. */
  readonly quotas: ReadonlyArray<QuotaUse>;
  /** Its registrations in protocol order. */
  readonly registrations: ReadonlyArray<Registration>;
};

/** Answer of commands on focal points. */
export type RegistrationDelegationResult = Refusal | RegistrationDelegation;

/** One field that differs from what was approved. */
export type RegistrationDifference = {
  readonly __typename?: 'RegistrationDifference';
  /** As it is now. */
  readonly after: Scalars['String']['output'];
  /** As it was approved. */
  readonly before: Scalars['String']['output'];
  /** Field. */
  readonly field: Scalars['String']['output'];
};

/** One of many that a command did not take. */
export type RegistrationFault = {
  readonly __typename?: 'RegistrationFault';
  /** Why. */
  readonly refusal: Refusal;
  /** The registration. */
  readonly registrationId: Scalars['ID']['output'];
};

/** Filter of the approval queue. */
export type RegistrationFilter = {
  /** Only of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<ParticipantCategory>>;
  /** Only of this delegation. */
  readonly delegationId?: InputMaybe<Scalars['ID']['input']>;
  /** Words of a name, a delegation or a letter's reference. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only in these states; all but drafts when none is given. */
  readonly states?: InputMaybe<ReadonlyArray<RegistrationState>>;
};

/** Someone to register, or as they shall be. */
export type RegistrationInput = {
  /** Category; that of the delegation when none is given. */
  readonly category?: InputMaybe<ParticipantCategory>;
  /** Days of presence; all when empty. */
  readonly days?: ReadonlyArray<Scalars['Date']['input']>;
  /** Address for mail. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Family name, as in the passport. */
  readonly familyName: Scalars['String']['input'];
  /** Function in the delegation. */
  readonly function: DelegationFunction;
  /** Given names, as in the passport. */
  readonly givenName: Scalars['String']['input'];
  /** Language of mail and notices; the caller's when none is given. */
  readonly language?: InputMaybe<Language>;
  /** The letter that names them. */
  readonly letterId?: InputMaybe<Scalars['ID']['input']>;
  /** Nationality, ISO 3166-1 alpha-3; left out in an amendment: as it is. */
  readonly nationality?: InputMaybe<Scalars['String']['input']>;
  /** Ways of taking part; at least one. */
  readonly participations: ReadonlyArray<Participation>;
  /** A photograph, JPEG or PNG, sent to `/files?purpose=registration-photo`; left out in an amendment: as it is. */
  readonly photoId?: InputMaybe<Scalars['ID']['input']>;
  /** Office held. */
  readonly position?: InputMaybe<Scalars['String']['input']>;
  /** Sex; left out in an amendment: as it is. */
  readonly sex?: InputMaybe<Sex>;
  /** Style of address. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
};

/** A note verbale or signed letter. */
export type RegistrationLetter = {
  readonly __typename?: 'RegistrationLetter';
  /** Date on it. */
  readonly dated: Scalars['Date']['output'];
  /** Name of the file. */
  readonly fileName: Scalars['String']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: RegistrationPaper;
  /** Its reference as written on it. */
  readonly reference: Scalars['String']['output'];
  /** When it was uploaded. */
  readonly uploadedAt: Scalars['DateTime']['output'];
  /** Where it is read, for those who may. */
  readonly url: Scalars['String']['output'];
};

/** Answer of commands on letters. */
export type RegistrationLetterResult = Refusal | RegistrationLetter;

/** A page of registrations. */
export type RegistrationPage = {
  readonly __typename?: 'RegistrationPage';
  /** The registrations. */
  readonly items: ReadonlyArray<Registration>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** What a category must bring. */
export type RegistrationPaper =
  /** A note verbale of the mission. */
  | 'NOTE_VERBALE'
  /** Passport data. */
  | 'PASSPORT'
  /** A photograph for the badge. */
  | 'PHOTO'
  /** A letter on letterhead, signed by the head of the organization. */
  | 'SIGNED_LETTER';

/** Passport data, apart from all else that is known of someone. */
export type RegistrationPassport = {
  readonly __typename?: 'RegistrationPassport';
  /** Day of birth. */
  readonly bornOn: Scalars['Date']['output'];
  /** Last day of validity. */
  readonly expiresOn: Scalars['Date']['output'];
  /** Who issued it, ISO 3166-1 alpha-3 or the code of an organization. */
  readonly issuedBy: Scalars['String']['output'];
  /** Number. */
  readonly number: Scalars['String']['output'];
};

/** What registration for a session follows. */
export type RegistrationProfile = {
  readonly __typename?: 'RegistrationProfile';
  /** Rules by category, in protocol order; categories not named cannot be registered. */
  readonly categories: ReadonlyArray<CategoryRules>;
  /** Whether registration is shown to those who may register. */
  readonly published: Scalars['Boolean']['output'];
  /** Quotas. */
  readonly quotas: ReadonlyArray<Quota>;
  /** The session. */
  readonly session: Session;
  /** Where the rules were published. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Number of this version; every change makes the next. */
  readonly version: Scalars['Int']['output'];
  /** Order of the waiting list. */
  readonly waitingOrder: WaitingOrder;
};

/** The rules of registration, as they shall be. */
export type RegistrationProfileInput = {
  /** Rules by category. */
  readonly categories: ReadonlyArray<CategoryRulesInput>;
  /** Quotas. */
  readonly quotas: ReadonlyArray<QuotaInput>;
  /** Where the rules were published. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Order of the waiting list. */
  readonly waitingOrder: WaitingOrder;
};

/** Answer of commands on the rules of registration. */
export type RegistrationProfileResult = Refusal | RegistrationProfile;

/** What someone registered is asked, with the answers that the reader may see. */
export type RegistrationQuestions = {
  readonly __typename?: 'RegistrationQuestions';
  /** The version that was answered last; null before the first answer. */
  readonly answeredVersion: Maybe<Scalars['Int']['output']>;
  /** Answers that the reader may see. */
  readonly answers: ReadonlyArray<Answer>;
  /** Its newest published version. */
  readonly asked: QuestionnaireVersion;
  /** Keys of required questions that are not answered. */
  readonly missing: ReadonlyArray<Scalars['String']['output']>;
  /** The questionnaire. */
  readonly questionnaireId: Scalars['ID']['output'];
  /** The registration. */
  readonly registrationId: Scalars['ID']['output'];
  /** Whether there are answers on accessibility or diet that the reader does not see; they stay as they are. */
  readonly sensitiveHidden: Scalars['Boolean']['output'];
};

/** Answer of commands on answers. */
export type RegistrationQuestionsResult = Refusal | RegistrationQuestions;

/** Answer of commands on a registration. */
export type RegistrationResult = Refusal | Registration;

/** Where a registration stands. */
export type RegistrationState =
  /** Approved. */
  | 'APPROVED'
  /** Begun and kept; holds no place. */
  | 'DRAFT'
  /** Put aside by the secretariat; keeps its places. */
  | 'ON_HOLD'
  /** Rejected with a reason. */
  | 'REJECTED'
  /** Sent back with a question; keeps its places until the date given. */
  | 'RETURNED'
  /** Submitted; holds its places and waits for approval. */
  | 'SUBMITTED'
  /** Submitted when a place that it needs was taken; next in the published order when one is free. */
  | 'WAITING'
  /** Withdrawn by the delegation, or replaced. */
  | 'WITHDRAWN';

/** What a command on many did. */
export type RegistrationsDecided = {
  readonly __typename?: 'RegistrationsDecided';
  /** Those decided. */
  readonly decided: ReadonlyArray<Registration>;
  /** Those left as they were, with the reason. */
  readonly refused: ReadonlyArray<RegistrationFault>;
};

/** Answer of commands on many registrations. */
export type RegistrationsResult = Refusal | RegistrationsDecided;

/** A delegation that was not reminded. */
export type ReminderFault = {
  readonly __typename?: 'ReminderFault';
  /** The delegation. */
  readonly delegationId: Scalars['ID']['output'];
  /** Why. */
  readonly refusal: Refusal;
};

/** Somebody with account who wants to act for an organization. */
export type RepresentInput = {
  /** Function in the organization. */
  readonly function?: InputMaybe<Scalars['String']['input']>;
  /** An organization of the register; none where one is proposed. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** One that is missing in the register. */
  readonly proposal?: InputMaybe<OrganisationProposalInput>;
};

/** Somebody who shall act for an organization. */
export type RepresentativeInput = {
  /** Mail address. */
  readonly email: Scalars['String']['input'];
  /** Function in the organization. */
  readonly function?: InputMaybe<Scalars['String']['input']>;
  /** Language of mails and of the account. */
  readonly language?: InputMaybe<Language>;
  /** Name as it shall appear. */
  readonly name: Scalars['String']['input'];
};

/** Personal data of one kind: what for, and how long. */
export type RetentionRule = {
  readonly __typename?: 'RetentionRule';
  /** Where it lies, as `table.column`. */
  readonly columns: ReadonlyArray<Scalars['String']['output']>;
  /** Days after the last day of the session; null for what is not bound to a session or stays on record. */
  readonly keptDays: Maybe<Scalars['Int']['output']>;
  /** Kind, for example `registration.passport`. */
  readonly kind: Scalars['String']['output'];
  /** What it is held for. */
  readonly purpose: Scalars['String']['output'];
  /** Whether only those see it who need it. */
  readonly sensitive: Scalars['Boolean']['output'];
  /** What it is called, in the reader's language. */
  readonly title: Scalars['String']['output'];
  /** On what ground. */
  readonly use: LawfulUse;
};

/** Answer of settings of periods. */
export type RetentionRuleResult = Refusal | RetentionRule;

/** How a right is had. */
export type RightAnswer =
  /** Once the conference has accorded observer status. */
  | 'IF_ACCREDITED'
  /** Not. */
  | 'NO'
  /** When it is invited. */
  | 'ON_INVITATION'
  /** By itself. */
  | 'YES';

/** A role of the field. What each may do: `libs/access/src/domain/permissions.ts`. */
export type Role =
  /** Runs the installation. */
  | 'ADMINISTRATOR'
  /** Chair or acting Chair (rule 17 and 18). */
  | 'CHAIR'
  /** Representative, alternate or adviser in a delegation. */
  | 'DELEGATE'
  /** Registers a delegation and acts for it. */
  | 'FOCAL_POINT'
  /** Interprets from the floor into one language. */
  | 'INTERPRETER'
  /** Follows without speaking. */
  | 'OBSERVER'
  /** Acts for an organization: side events, speaking, statements, representatives. */
  | 'REPRESENTATIVE'
  /** Secretariat officer: organises sessions, runs meetings. */
  | 'SECRETARIAT'
  /** Runs the hall's camera, sound and screens. */
  | 'TECHNICIAN';

/** A role that a person holds, and where. */
export type RoleAssignment = {
  readonly __typename?: 'RoleAssignment';
  /** Identifier of the assignment. */
  readonly id: Scalars['ID']['output'];
  /** For interpreters: the language interpreted into. */
  readonly language: Maybe<Language>;
  /** The role. */
  readonly role: Role;
  /** What it extends to. */
  readonly scope: RoleScope;
  /** The body, session, delegation or organization; null for the whole installation. */
  readonly scopeId: Maybe<Scalars['ID']['output']>;
  /** Name of the body, session or delegation. */
  readonly scopeName: Maybe<TranslatedText>;
};

/** What a role extends to. */
export type RoleScope =
  /** One body with its sessions. */
  | 'BODY'
  /** One delegation in one session. */
  | 'DELEGATION'
  /** The whole installation. */
  | 'INSTALLATION'
  /** One organization, whatever the session. */
  | 'ORGANISATION'
  /** One session. */
  | 'SESSION';

/** A room, in the building or virtual. */
export type Room = {
  readonly __typename?: 'Room';
  /** Seats; null when unknown. */
  readonly capacity: Maybe<Scalars['Int']['output']>;
  /** Whether it is equipped for remote participation. */
  readonly hybrid: Scalars['Boolean']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: TranslatedText;
};

/** A room to add or amend. */
export type RoomInput = {
  /** Seats. */
  readonly capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Equipped for remote participation. */
  readonly hybrid: Scalars['Boolean']['input'];
  /** Name. */
  readonly name: TranslatedTextInput;
};

/** Answer of commands on rooms. */
export type RoomResult = Refusal | Room;

/** Rules of procedure of a body, as data. */
export type RulesProfile = {
  readonly __typename?: 'RulesProfile';
  /** Whether a remote microphone closes when the time is over. */
  readonly closesAtLimit: Scalars['Boolean']['output'];
  /** Groups of States speak first. */
  readonly groupsFirst: Scalars['Boolean']['output'];
  /** Name, for example `functional-commissions`. */
  readonly id: Scalars['ID']['output'];
  /** Members speak before observers. */
  readonly membersFirst: Scalars['Boolean']['output'];
  /** Organizations speak after all States. */
  readonly organisationsLast: Scalars['Boolean']['output'];
  /** Who may raise a point of order. */
  readonly pointOfOrderCategories: ReadonlyArray<SpeakerCategory>;
  /** Least share of members present to decide: more than this for a majority. */
  readonly quorumToDecide: Fraction;
  /** Least share of members present to open, as a fraction. */
  readonly quorumToOpen: Fraction;
  /** Persons of cabinet rank speak before others. */
  readonly rankFirst: Scalars['Boolean']['output'];
  /** Rights of reply per delegation and agenda item. */
  readonly repliesPerItem: Scalars['Int']['output'];
  /** Who may ask for a right of reply. */
  readonly replyCategories: ReadonlyArray<SpeakerCategory>;
  /** Speaking time of the first, second, … right of reply, in seconds. */
  readonly replyLimits: ReadonlyArray<Scalars['Int']['output']>;
  /** The rules that the platform cites. */
  readonly rules: ReadonlyArray<ProcedureRule>;
  /** Who may put themselves on a list of speakers; the others ask the secretariat. */
  readonly selfInscription: ReadonlyArray<SpeakerCategory>;
  /** Document symbol of the rules; null where unknown. */
  readonly symbol: Maybe<Scalars['String']['output']>;
  /** Speaking time by category, in seconds. */
  readonly timeLimits: ReadonlyArray<CategoryTimeLimit>;
  /** Title of the rules. */
  readonly title: TranslatedText;
  /** Warning before the time is over, in seconds. */
  readonly warningSeconds: Scalars['Int']['output'];
};

/** What contradicts itself: a scan made without the network that the server would not have taken. */
export type ScanConflict = {
  readonly __typename?: 'ScanConflict';
  /** What was found out. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The rule that it is against, in the reader's language. */
  readonly refusal: Refusal;
  /** When somebody settled it; null while it is open. */
  readonly settledAt: Maybe<Scalars['DateTime']['output']>;
  /** Who settled it; null when later scans did. */
  readonly settledBy: Maybe<Scalars['String']['output']>;
};

/** What a scan at a gate came to. */
export type ScanOutcome =
  /** They went in. */
  | 'ADMITTED'
  /** They went out. */
  | 'LEFT'
  /** They were refused. */
  | 'REFUSED';

/** Where the seed of a lot comes from. */
export type SeedKind =
  /** A source that is announced ahead and known to nobody before the window closes. */
  | 'ANNOUNCED'
  /** Kept by the system under a commitment that is published before the window opens. */
  | 'COMMITTED';

/** A session of a body. */
export type Session = {
  readonly __typename?: 'Session';
  /** Agenda in order; the tree is in `parentId`. */
  readonly agenda: ReadonlyArray<AgendaItem>;
  /** The body. */
  readonly body: Body;
  /** Officers. */
  readonly bureau: ReadonlyArray<BureauMember>;
  /** Address of the subscription calendar (iCalendar). */
  readonly calendarUrl: Scalars['String']['output'];
  /** Delegations in protocol order. */
  readonly delegations: ReadonlyArray<Delegation>;
  /** Documents by item and symbol. */
  readonly documents: ReadonlyArray<Document>;
  /** Last day of its last part. */
  readonly endsOn: Scalars['Date']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Languages interpreted into. */
  readonly interpretation: ReadonlyArray<Language>;
  /** Meetings by time; informal ones only for those who may attend. */
  readonly meetings: ReadonlyArray<Meeting>;
  /** How it is held. */
  readonly mode: MeetingMode;
  /** Notice to every reader, for example that this session is for practice only. */
  readonly note: Maybe<TranslatedText>;
  /** Number, for example 64; 0 for a practice session, which is not counted. */
  readonly number: Scalars['Int']['output'];
  /** Its parts by date. */
  readonly parts: ReadonlyArray<SessionPart>;
  /** Place. */
  readonly place: Maybe<TranslatedText>;
  /** Issues of the programme of work, newest first. */
  readonly programmeIssues: ReadonlyArray<ProgrammeIssue>;
  /** Number of the published programme of work; 0 before the first. */
  readonly programmeVersion: Scalars['Int']['output'];
  /** Rooms in use. */
  readonly rooms: ReadonlyArray<Room>;
  /** Name in addresses, for example `cnd-64`. */
  readonly slug: Scalars['String']['output'];
  /** First day of its first part. */
  readonly startsOn: Scalars['Date']['output'];
  /** Whether the public sees it. */
  readonly state: SessionState;
  /** IANA zone of its place, for example `Europe/Vienna`. */
  readonly timezone: Scalars['String']['output'];
  /** Title. */
  readonly title: TranslatedText;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** Observer status with the conference in a session. */
export type SessionAccreditation = {
  readonly __typename?: 'SessionAccreditation';
  /** Organizations on a list and those decided on, by name. */
  readonly applications: ReadonlyArray<Accreditation>;
  /** The rule as it is cited, in the reader's language. */
  readonly citation: Scalars['String']['output'];
  /** False where the rule still has to be compared with its printed text. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Id of the session. */
  readonly id: Scalars['ID']['output'];
  /** Last day on which a list can be circulated. */
  readonly lastListDay: Scalars['Date']['output'];
  /** Days before the session by which the list is circulated. */
  readonly listDays: Scalars['Int']['output'];
  /** Lists that were circulated. */
  readonly lists: ReadonlyArray<AccreditationList>;
  /** First day of the session. */
  readonly opensOn: Scalars['Date']['output'];
};

/** A part of a session. */
export type SessionPart = {
  readonly __typename?: 'SessionPart';
  /** Last day. */
  readonly endsOn: Scalars['Date']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Kind. */
  readonly kind: SessionPartKind;
  /** First day. */
  readonly startsOn: Scalars['Date']['output'];
};

/** Part of a session. */
export type SessionPartKind =
  /** Intersessional meetings. */
  | 'INTERSESSIONAL'
  /** Reconvened part. */
  | 'RECONVENED'
  /** Regular part. */
  | 'REGULAR';

/** Answer of commands on a session. */
export type SessionResult = Refusal | Session;

/** Whether the public sees a session. */
export type SessionState =
  /** In preparation; seen by the secretariat. */
  | 'DRAFT'
  /** Seen by everyone. */
  | 'PUBLISHED';

/** Sex, where it is stated. */
export type Sex =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE'
  /** Other. */
  | 'OTHER';

/** For whom someone can apply in a session. */
export type SideEventApplicant = {
  readonly __typename?: 'SideEventApplicant';
  /** Why not at present. */
  readonly obstacles: ReadonlyArray<Refusal>;
  /** Who. */
  readonly party: SideEventParty;
};

/** An application for a side event: seen by its organizer, the secretariat and, once asked, its co-sponsors. */
export type SideEventApplication = {
  readonly __typename?: 'SideEventApplication';
  /** Abstract. */
  readonly abstract: TranslatedText;
  /** What is needed so that everyone can take part. */
  readonly accessibility: Scalars['String']['output'];
  /** Their address. */
  readonly contactEmail: Maybe<Scalars['String']['output']>;
  /** Whom the secretariat can ask. */
  readonly contactName: Scalars['String']['output'];
  /** Co-sponsors. */
  readonly cosponsors: ReadonlyArray<SideEventCosponsor>;
  /** Equipment that is needed, by key. */
  readonly equipment: ReadonlyArray<Scalars['String']['output']>;
  /** How that State is involved. */
  readonly focusInvolvement: Scalars['String']['output'];
  /** ISO 3166-1 code, three letters, of a State that the event is about. */
  readonly focusState: Maybe<Scalars['String']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Agenda item that it is about. */
  readonly itemId: Maybe<Scalars['ID']['output']>;
  /** Languages in which it is held. */
  readonly languages: ReadonlyArray<Language>;
  /** Where it is held online. */
  readonly link: Maybe<Scalars['String']['output']>;
  /** How it is held. */
  readonly mode: Maybe<SideEventMode>;
  /** Number of the receipt: the order of receipt; null for a draft. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Until when an offered place is kept. */
  readonly offeredUntil: Maybe<Scalars['DateTime']['output']>;
  /** Whether it can be changed at present. */
  readonly open: Scalars['Boolean']['output'];
  /** Who organizes it. */
  readonly organiser: SideEventParty;
  /** Place on the board; for the secretariat, and for its organizer once published or offered. */
  readonly placement: Maybe<SideEventPlacement>;
  /** Preferred slots, best first. */
  readonly preferences: ReadonlyArray<Scalars['ID']['output']>;
  /** What the secretariat added to it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Why it was refused. */
  readonly refusal: Maybe<Refusal>;
  /** How it serves the mandate of the body. */
  readonly relevance: Scalars['String']['output'];
  /** How many people are expected in the room. */
  readonly seats: Maybe<Scalars['Int']['output']>;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** Who speaks. */
  readonly speakers: ReadonlyArray<SideEventSpeaker>;
  /** Where it stands. */
  readonly state: SideEventState;
  /** When it was received. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Themes, by key. */
  readonly themes: ReadonlyArray<Scalars['String']['output']>;
  /** Title. */
  readonly title: TranslatedText;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** Which applications. */
export type SideEventApplicationFilter = {
  /** Only of these classes. */
  readonly classes?: InputMaybe<ReadonlyArray<OrganiserClass>>;
  /** Only held so. */
  readonly mode?: InputMaybe<SideEventMode>;
  /** Words of a title or an organizer. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Only in these states. */
  readonly states?: InputMaybe<ReadonlyArray<SideEventState>>;
  /** Only with this theme. */
  readonly theme?: InputMaybe<Scalars['String']['input']>;
};

/** An application, as it shall be. What is not ready yet may be empty; submitting asks for it. */
export type SideEventApplicationInput = {
  /** Abstract. */
  readonly abstract: TranslatedTextInput;
  /** What is needed so that everyone can take part. */
  readonly accessibility?: Scalars['String']['input'];
  /** Their address. */
  readonly contactEmail?: InputMaybe<Scalars['String']['input']>;
  /** Whom the secretariat can ask. */
  readonly contactName?: Scalars['String']['input'];
  /** Delegations and organizations that are asked to support it. */
  readonly cosponsors?: ReadonlyArray<SideEventPartyInput>;
  /** Equipment that is needed, by key. */
  readonly equipment?: ReadonlyArray<Scalars['String']['input']>;
  /** How that State is involved. */
  readonly focusInvolvement?: Scalars['String']['input'];
  /** ISO 3166-1 code, three letters, of a State that the event is about. */
  readonly focusState?: InputMaybe<Scalars['String']['input']>;
  /** Agenda item that it is about. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Languages in which it is held. */
  readonly languages?: ReadonlyArray<Language>;
  /** Where it is held online. */
  readonly link?: InputMaybe<Scalars['String']['input']>;
  /** How it is held. */
  readonly mode?: InputMaybe<SideEventMode>;
  /** Preferred slots, best first. */
  readonly preferences?: ReadonlyArray<Scalars['ID']['input']>;
  /** How it serves the mandate of the body. */
  readonly relevance?: Scalars['String']['input'];
  /** How many people are expected in the room. */
  readonly seats?: InputMaybe<Scalars['Int']['input']>;
  /** Who speaks. */
  readonly speakers?: ReadonlyArray<SideEventSpeakerInput>;
  /** Themes, by key. */
  readonly themes?: ReadonlyArray<Scalars['String']['input']>;
  /** Title. */
  readonly title: TranslatedTextInput;
};

/** A page of applications, in the lawful order. */
export type SideEventApplicationPage = {
  readonly __typename?: 'SideEventApplicationPage';
  /** The applications. */
  readonly items: ReadonlyArray<SideEventApplication>;
  /** How many match in all. */
  readonly total: Scalars['Int']['output'];
};

/** Answer of commands on an application. */
export type SideEventApplicationResult = Refusal | SideEventApplication;

/** One's own registration for a side event. */
export type SideEventAttendance = {
  readonly __typename?: 'SideEventAttendance';
  /** When the place was given back. */
  readonly cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** Address as given. */
  readonly email: Scalars['String']['output'];
  /** The event. */
  readonly event: PublishedSideEvent;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Where the organizer holds the event online on a platform of its own; only for who has a place online. */
  readonly link: Maybe<Scalars['String']['output']>;
  /** Name as given. */
  readonly name: Scalars['String']['output'];
  /** Organization as given; empty for none. */
  readonly organization: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: SideEventAttendeeState;
  /** How many wait before this one; null unless it waits. */
  readonly waitingBefore: Maybe<Scalars['Int']['output']>;
  /** How. */
  readonly way: SideEventAttendanceWay;
};

/** What the organizer sets. */
export type SideEventAttendanceInput = {
  /** How many minutes before the beginning people online are let in, 60 at most. */
  readonly doorMinutes: Scalars['Int']['input'];
  /** Places in the room; null for what it seats. */
  readonly hallCapacity?: InputMaybe<Scalars['Int']['input']>;
  /** Places online; null without a limit. */
  readonly onlineCapacity?: InputMaybe<Scalars['Int']['input']>;
  /** Whether registrations are taken. */
  readonly takesRegistrations: Scalars['Boolean']['input'];
};

/** Answer of commands on one's own registration. */
export type SideEventAttendanceResult = Refusal | SideEventAttendance;

/** What the organizer sets for those who want to attend. */
export type SideEventAttendanceSettings = {
  readonly __typename?: 'SideEventAttendanceSettings';
  /** How many minutes before the beginning people online are let in. */
  readonly doorMinutes: Scalars['Int']['output'];
  /** The event. */
  readonly event: PublishedSideEvent;
  /** Places in the room; null without a number of its own. */
  readonly hallCapacity: Maybe<Scalars['Int']['output']>;
  /** Places online; null without a limit. */
  readonly onlineCapacity: Maybe<Scalars['Int']['output']>;
  /** What the room seats; null where there is none. */
  readonly roomSeats: Maybe<Scalars['Int']['output']>;
  /** Whether registrations are taken. */
  readonly takesRegistrations: Scalars['Boolean']['output'];
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** Answer of `setSideEventAttendance`. */
export type SideEventAttendanceSettingsResult = Refusal | SideEventAttendanceSettings;

/** How somebody attends a side event. */
export type SideEventAttendanceWay =
  /** In the room. */
  | 'HALL'
  /** Over the event's own line. */
  | 'ONLINE';

/** Somebody who registered, as the organizer sees it. */
export type SideEventAttendee = {
  readonly __typename?: 'SideEventAttendee';
  /** When they were counted at the door. */
  readonly checkedInAt: Maybe<Scalars['DateTime']['output']>;
  /** When the address was confirmed. */
  readonly confirmedAt: Maybe<Scalars['DateTime']['output']>;
  /** Address. */
  readonly email: Scalars['String']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Language in which they are written to. */
  readonly language: Language;
  /** Name as given. */
  readonly name: Scalars['String']['output'];
  /** Wishes as to access; empty for none. */
  readonly needs: Scalars['String']['output'];
  /** Place in the order of confirmation. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Organization as given; empty for none. */
  readonly organization: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: SideEventAttendeeState;
  /** How. */
  readonly way: SideEventAttendanceWay;
};

/** Answer of `checkInSideEventAttendee`. */
export type SideEventAttendeeResult = Refusal | SideEventAttendee;

/** Where a registration for a side event stands. */
export type SideEventAttendeeState =
  /** Given back. */
  | 'CANCELLED'
  /** Has a place. */
  | 'PLACED'
  /** The address is not confirmed yet; the registration does not count. */
  | 'UNCONFIRMED'
  /** On the waiting list. */
  | 'WAITING';

/** The board on which the secretariat places side events. */
export type SideEventBoard = {
  readonly __typename?: 'SideEventBoard';
  /** The call. */
  readonly call: SideEventCall;
  /** What the next issue would change. */
  readonly changes: ReadonlyArray<SideEventChange>;
  /** What stands in the way of publishing. */
  readonly clashes: ReadonlyArray<SideEventClash>;
  /** Events in the lawful order. */
  readonly events: ReadonlyArray<SideEventOnBoard>;
  /** Meetings that are in the way. */
  readonly hindrances: ReadonlyArray<SideEventHindrance>;
  /** Issues of the programme, the newest first, 50 at most. */
  readonly issues: ReadonlyArray<SideEventIssue>;
  /** The proposal that was asked for last. */
  readonly proposal: Maybe<SideEventProposal>;
  /** Whether the board differs from the programme that was published last. */
  readonly unpublished: Scalars['Boolean']['output'];
  /** Rises with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Answer of commands on the board. */
export type SideEventBoardResult = Refusal | SideEventBoard;

/** The call for side events of a session: its rules as data. */
export type SideEventCall = {
  readonly __typename?: 'SideEventCall';
  /** Characters of an abstract at most. */
  readonly abstractCharacters: Scalars['Int']['output'];
  /** Up to this one. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** False where they still have to be compared with the source. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Equipment that can be asked for, by key. */
  readonly equipment: ReadonlyArray<Scalars['String']['output']>;
  /** Exhibitions are applied for from this day. */
  readonly exhibitionsFrom: Maybe<Scalars['Date']['output']>;
  /** To this one. */
  readonly exhibitionsTo: Maybe<Scalars['Date']['output']>;
  /** Whether an event about a State needs that State's involvement. */
  readonly focusNeedsInvolvement: Scalars['Boolean']['output'];
  /** The programme that was published last; 0 before the first. */
  readonly lastIssue: Scalars['Int']['output'];
  /** Links of events online are given up to this moment. */
  readonly linksBy: Maybe<Scalars['DateTime']['output']>;
  /** Promotional material is handed in up to this moment. */
  readonly materialBy: Maybe<Scalars['DateTime']['output']>;
  /** Length of an event in minutes at most. */
  readonly minutes: Scalars['Int']['output'];
  /** How events can be held. */
  readonly modes: ReadonlyArray<SideEventMode>;
  /** What else is to be known. */
  readonly note: Maybe<TranslatedText>;
  /** For how many hours an offered place is kept. */
  readonly offerHours: Scalars['Int']['output'];
  /** How many events online there can be at a time. */
  readonly onlineAtOnce: Scalars['Int']['output'];
  /** Whether applications are taken at present. */
  readonly open: Scalars['Boolean']['output'];
  /** Applications are taken from this moment. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** Classes of organizers in the order in which they are placed; those in one list are equal, and come in the order of receipt. */
  readonly order: ReadonlyArray<ReadonlyArray<OrganiserClass>>;
  /** How many events each organizer may have. */
  readonly perOrganiser: Scalars['Int']['output'];
  /** How many slots can be preferred. */
  readonly preferences: Scalars['Int']['output'];
  /** Whether everyone sees it. */
  readonly published: Scalars['Boolean']['output'];
  /** The rooms. */
  readonly rooms: ReadonlyArray<SideEventRoom>;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** The session's part of addresses. */
  readonly sessionSlug: Scalars['String']['output'];
  /** What the session is called. */
  readonly sessionTitle: TranslatedText;
  /** The slots, in their order. */
  readonly slots: ReadonlyArray<SideEventSlot>;
  /** Where these rules are published. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Consultative status that lets a non-governmental organization apply: GENERAL, SPECIAL, ROSTER. */
  readonly statuses: ReadonlyArray<Scalars['String']['output']>;
  /** Co-sponsors are named and confirm up to this moment. */
  readonly supportersBy: Maybe<Scalars['DateTime']['output']>;
  /** Themes. */
  readonly themes: ReadonlyArray<SideEventTheme>;
  /** Zone of the session. */
  readonly timezone: Scalars['String']['output'];
  /** Version of the rules. */
  readonly version: Scalars['Int']['output'];
};

/** The call, as it shall be. */
export type SideEventCallInput = {
  /** Characters of an abstract at most. */
  readonly abstractCharacters?: Scalars['Int']['input'];
  /** Up to this one. */
  readonly closesAt: Scalars['DateTime']['input'];
  /** False where they still have to be compared with the source. */
  readonly confirmed?: Scalars['Boolean']['input'];
  /** Equipment that can be asked for, by key. */
  readonly equipment?: ReadonlyArray<Scalars['String']['input']>;
  /** Exhibitions are applied for from this day. */
  readonly exhibitionsFrom?: InputMaybe<Scalars['Date']['input']>;
  /** To this one. */
  readonly exhibitionsTo?: InputMaybe<Scalars['Date']['input']>;
  /** Whether an event about a State needs that State's involvement. */
  readonly focusNeedsInvolvement?: Scalars['Boolean']['input'];
  /** Links of events online are given up to this moment. */
  readonly linksBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Promotional material is handed in up to this moment. */
  readonly materialBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Length of an event in minutes at most. */
  readonly minutes?: Scalars['Int']['input'];
  /** How events can be held. */
  readonly modes: ReadonlyArray<SideEventMode>;
  /** What else is to be known. */
  readonly note?: InputMaybe<TranslatedTextInput>;
  /** For how many hours an offered place is kept. */
  readonly offerHours?: Scalars['Int']['input'];
  /** How many events online there can be at a time. */
  readonly onlineAtOnce?: Scalars['Int']['input'];
  /** Applications are taken from this moment. */
  readonly opensAt: Scalars['DateTime']['input'];
  /** Classes of organizers in the order in which they are placed. */
  readonly order: ReadonlyArray<ReadonlyArray<OrganiserClass>>;
  /** How many events each organizer may have. */
  readonly perOrganiser?: Scalars['Int']['input'];
  /** How many slots can be preferred. */
  readonly preferences?: Scalars['Int']['input'];
  /** The rooms. */
  readonly rooms?: ReadonlyArray<SideEventRoomInput>;
  /** The slots. */
  readonly slots: ReadonlyArray<SideEventSlotInput>;
  /** Where these rules are published. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Consultative status that lets a non-governmental organization apply. */
  readonly statuses: ReadonlyArray<Scalars['String']['input']>;
  /** Co-sponsors are named and confirm up to this moment. */
  readonly supportersBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Themes. */
  readonly themes?: ReadonlyArray<SideEventThemeInput>;
};

/** Answer of commands on a call. */
export type SideEventCallResult = Refusal | SideEventCall;

/** A change that an issue of the programme makes. */
export type SideEventChange = {
  readonly __typename?: 'SideEventChange';
  /** The event. */
  readonly eventId: Scalars['ID']['output'];
  /** What is done. */
  readonly kind: SideEventChangeKind;
  /** Number of its receipt. */
  readonly number: Maybe<Scalars['Int']['output']>;
  /** Who organizes it. */
  readonly organiser: TranslatedText;
  /** Its title. */
  readonly title: TranslatedText;
};

/** What an issue of the programme does with an event. */
export type SideEventChangeKind =
  /** It was not in the programme before. */
  | 'ADDED'
  /** It was taken from the programme. */
  | 'CANCELLED'
  /** It has another slot or room. */
  | 'MOVED'
  /** It was taken from the programme, and is in it again. */
  | 'RESTORED';

/** What stands in the way of submitting an application, each with the rule. */
export type SideEventChecks = {
  readonly __typename?: 'SideEventChecks';
  /** What the rules say to each field that is not as it must be. */
  readonly faults: ReadonlyArray<SideEventFault>;
  /** What stands in the way whatever is written: the window, the organizer. */
  readonly obstacles: ReadonlyArray<Refusal>;
};

/** What stands in the way of an event where it is. */
export type SideEventClash = {
  readonly __typename?: 'SideEventClash';
  /** The event. */
  readonly eventId: Scalars['ID']['output'];
  /** Kind: ROOM_TAKEN, TOO_SMALL, LACKS_EQUIPMENT, PEOPLE, PLENARY, SLOT_GONE, WRONG_MODE. */
  readonly kind: Scalars['String']['output'];
  /** In words, in the reader's language. */
  readonly message: Scalars['String']['output'];
  /** The rule that it is against, for example `SDE-42`. */
  readonly rule: Scalars['String']['output'];
};

/** A delegation or organization that is asked to support an event. */
export type SideEventCosponsor = {
  readonly __typename?: 'SideEventCosponsor';
  /** When it answered. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Who. */
  readonly party: SideEventParty;
  /** Where its support stands. */
  readonly state: CosponsorState;
};

/** A field that is not as the rules want it. */
export type SideEventFault = {
  readonly __typename?: 'SideEventFault';
  /** What is wrong with it, in the reader's language. */
  readonly message: Scalars['String']['output'];
  /** Path of the field, for example `input.title`. */
  readonly path: Scalars['String']['output'];
  /** The rule, for example `SDE-13`. */
  readonly rule: Scalars['String']['output'];
};

/** A meeting in a room of the board, or of the plenary. */
export type SideEventHindrance = {
  readonly __typename?: 'SideEventHindrance';
  /** The room; null for a plenary meeting, which bars the slot. */
  readonly roomId: Maybe<Scalars['ID']['output']>;
  /** The slot. */
  readonly slotId: Scalars['ID']['output'];
};

/** An issue of the programme of side events. */
export type SideEventIssue = {
  readonly __typename?: 'SideEventIssue';
  /** What it changed. */
  readonly changes: ReadonlyArray<SideEventChange>;
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** Number, from 1. */
  readonly number: Scalars['Int']['output'];
};

/** An application that a proposal leaves out, and why. */
export type SideEventLeftOut = {
  readonly __typename?: 'SideEventLeftOut';
  /** The application. */
  readonly eventId: Scalars['ID']['output'];
  /** Why. */
  readonly refusal: Refusal;
};

/** How a side event is held. */
export type SideEventMode =
  /** In a room, with people online. */
  | 'HYBRID'
  /** In a room of the premises. */
  | 'IN_PERSON'
  /** Online only. */
  | 'ONLINE';

/** An event on the board of the secretariat. */
export type SideEventOnBoard = {
  readonly __typename?: 'SideEventOnBoard';
  /** Equipment that it needs, by key. */
  readonly equipment: ReadonlyArray<Scalars['String']['output']>;
  /** The application. */
  readonly id: Scalars['ID']['output'];
  /** How it is held. */
  readonly mode: SideEventMode;
  /** Number of the receipt. */
  readonly number: Scalars['Int']['output'];
  /** Who organizes it. */
  readonly organiser: SideEventParty;
  /** Keys of those who cannot be at two events at a time. */
  readonly people: ReadonlyArray<Scalars['String']['output']>;
  /** Where it stands on the board. */
  readonly placement: Maybe<SideEventPlacement>;
  /** Place in the lawful order, from 1. */
  readonly position: Scalars['Int']['output'];
  /** Preferred slots, best first. */
  readonly preferences: ReadonlyArray<Scalars['ID']['output']>;
  /** How many people it needs seats for; 0 online. */
  readonly seats: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: SideEventState;
  /** Title. */
  readonly title: TranslatedText;
};

/** Someone who organizes or supports a side event: a delegation of the session, or an organization. */
export type SideEventParty = {
  readonly __typename?: 'SideEventParty';
  /** As which it organizes. */
  readonly class: OrganiserClass;
  /** The delegation; null for an organization. */
  readonly delegationId: Maybe<Scalars['ID']['output']>;
  /** What it is called. */
  readonly name: TranslatedText;
  /** The organization; null for a delegation. */
  readonly organisationId: Maybe<Scalars['ID']['output']>;
};

/** Who applies or supports: one of the two. */
export type SideEventPartyInput = {
  /** A delegation of the session. */
  readonly delegationId?: InputMaybe<Scalars['ID']['input']>;
  /** An organization. */
  readonly organisationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Where an event shall stand on the board. */
export type SideEventPlaceInput = {
  /** The room; null for an event online. */
  readonly roomId?: InputMaybe<Scalars['ID']['input']>;
  /** The slot. */
  readonly slotId: Scalars['ID']['input'];
};

/** Where an event stands on the board. */
export type SideEventPlacement = {
  readonly __typename?: 'SideEventPlacement';
  /** Whether it was put there by hand, so that proposals leave it there. */
  readonly fixed: Scalars['Boolean']['output'];
  /** Which of the events online in the slot; null for one in a room. */
  readonly line: Maybe<Scalars['Int']['output']>;
  /** The room; null for an event online. */
  readonly roomId: Maybe<Scalars['ID']['output']>;
  /** The slot. */
  readonly slotId: Scalars['ID']['output'];
};

/** Places of one way of attending an event. */
export type SideEventPlaces = {
  readonly __typename?: 'SideEventPlaces';
  /** How many there are; null without a limit. */
  readonly capacity: Maybe<Scalars['Int']['output']>;
  /** How many of those who have a place were counted at the door; 0 online. */
  readonly checkedIn: Scalars['Int']['output'];
  /** How many are taken. */
  readonly placed: Scalars['Int']['output'];
  /** How many people wait for one. */
  readonly waiting: Scalars['Int']['output'];
  /** Which way. */
  readonly way: SideEventAttendanceWay;
};

/** An automatic proposal. */
export type SideEventProposal = {
  readonly __typename?: 'SideEventProposal';
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** How many got their first, second, third choice, and so on. */
  readonly choices: ReadonlyArray<Scalars['Int']['output']>;
  /** Whether the board is still that for which it was computed. */
  readonly current: Scalars['Boolean']['output'];
  /** How many got a slot that they had not named. */
  readonly elsewhere: Scalars['Int']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Who is left out, with the reason. */
  readonly leftOut: ReadonlyArray<SideEventLeftOut>;
  /** Places. */
  readonly placed: ReadonlyArray<SideEventProposedPlace>;
  /** How far it is, in per cent. */
  readonly progress: Scalars['Int']['output'];
  /** Whether it is proven that nothing better exists. */
  readonly proven: Scalars['Boolean']['output'];
  /** Where it stands. */
  readonly state: SideEventProposalState;
};

/** Where a proposal stands. */
export type SideEventProposalState =
  /** Put on the board. */
  | 'ACCEPTED'
  /** Asked for; the worker has not begun. */
  | 'ASKED'
  /** Being computed. */
  | 'COMPUTING'
  /** Ready to be looked at. */
  | 'DONE'
  /** Could not be computed. */
  | 'FAILED';

/** A place that a proposal gives. */
export type SideEventProposedPlace = {
  readonly __typename?: 'SideEventProposedPlace';
  /** The application. */
  readonly eventId: Scalars['ID']['output'];
  /** The room; null online. */
  readonly roomId: Maybe<Scalars['ID']['output']>;
  /** The slot. */
  readonly slotId: Scalars['ID']['output'];
};

/** Proof of the order of receipt. */
export type SideEventReceipt = {
  readonly __typename?: 'SideEventReceipt';
  /** SHA-256 of what was received, in hexadecimal figures. */
  readonly content: Scalars['String']['output'];
  /** Number, from 1, without gaps. */
  readonly number: Scalars['Int']['output'];
  /** Who. */
  readonly organiser: TranslatedText;
  /** When it was received; later than the one before. */
  readonly receivedAt: Scalars['DateTime']['output'];
};

/** What a registration was answered with: a mail has gone out, or the place is there at once. */
export type SideEventRegistration = {
  readonly __typename?: 'SideEventRegistration';
  /** The registration, for somebody who is signed in; null for everyone else, who learn of it by mail. */
  readonly attendance: Maybe<SideEventAttendance>;
  /** Whether a link was mailed that must be followed first. */
  readonly mailed: Scalars['Boolean']['output'];
};

/** What somebody who wants to attend writes. */
export type SideEventRegistrationInput = {
  /** Address; for somebody who is signed in, the account's own is taken. */
  readonly email: Scalars['String']['input'];
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Wishes as to access: a ramp, captions, sign language. */
  readonly needs?: InputMaybe<Scalars['String']['input']>;
  /** Organization. */
  readonly organization?: InputMaybe<Scalars['String']['input']>;
  /** How. */
  readonly way: SideEventAttendanceWay;
};

/** Answer of `registerForSideEvent`. */
export type SideEventRegistrationResult = Refusal | SideEventRegistration;

/** A room that is used for side events. */
export type SideEventRoom = {
  readonly __typename?: 'SideEventRoom';
  /** Equipment that is there, by key. */
  readonly equipment: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is equipped for people online. */
  readonly hybrid: Scalars['Boolean']['output'];
  /** What it is called. */
  readonly name: TranslatedText;
  /** The room. */
  readonly roomId: Scalars['ID']['output'];
  /** How many people it seats at side events. */
  readonly seats: Scalars['Int']['output'];
};

/** A room, as it shall be used. */
export type SideEventRoomInput = {
  /** Equipment that is there, by key. */
  readonly equipment?: ReadonlyArray<Scalars['String']['input']>;
  /** The room. */
  readonly roomId: Scalars['ID']['input'];
  /** How many people it seats. */
  readonly seats: Scalars['Int']['input'];
};

/** A time for side events. Slots of a session do not overlap. */
export type SideEventSlot = {
  readonly __typename?: 'SideEventSlot';
  /** End. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Beginning. */
  readonly startsAt: Scalars['DateTime']['output'];
};

/** A slot, as it shall be. */
export type SideEventSlotInput = {
  /** End. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Beginning. */
  readonly startsAt: Scalars['DateTime']['input'];
};

/** Someone who speaks at a side event. */
export type SideEventSpeaker = {
  readonly __typename?: 'SideEventSpeaker';
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Position and organization. */
  readonly position: Scalars['String']['output'];
};

/** Someone who speaks. */
export type SideEventSpeakerInput = {
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Position and organization. */
  readonly position?: Scalars['String']['input'];
};

/** Where an application for a side event stands. */
export type SideEventState =
  /** Has a place. */
  | 'ACCEPTED'
  /** Being written; only its organizer sees it. */
  | 'DRAFT'
  /** A place that has become free is offered; the organizer answers. */
  | 'OFFERED'
  /** Refused, with the rule that decided. */
  | 'REFUSED'
  /** Received, in its place in the order. */
  | 'SUBMITTED'
  /** Withdrawn by its organizer. */
  | 'WITHDRAWN';

/** A theme that events of a session are about. */
export type SideEventTheme = {
  readonly __typename?: 'SideEventTheme';
  /** Key, small letters and hyphens. */
  readonly key: Scalars['String']['output'];
  /** What it is called. */
  readonly name: TranslatedText;
};

/** A theme, as it shall be. */
export type SideEventThemeInput = {
  /** Key, small letters and hyphens. */
  readonly key: Scalars['String']['input'];
  /** What it is called. */
  readonly name: TranslatedTextInput;
};

/** A table of attendees, to be saved. */
export type SideEventWorkbook = {
  readonly __typename?: 'SideEventWorkbook';
  /** The file. */
  readonly base64: Scalars['String']['output'];
  /** Name for saving it. */
  readonly fileName: Scalars['String']['output'];
  /** Media type. */
  readonly mediaType: Scalars['String']['output'];
};

/** One signed-in browser. */
export type SignIn = {
  readonly __typename?: 'SignIn';
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** True for the browser that asks. */
  readonly current: Scalars['Boolean']['output'];
  /** Identifier, for ending it. */
  readonly id: Scalars['ID']['output'];
  /** When it was last used. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** Browser and system as the browser names them. */
  readonly userAgent: Scalars['String']['output'];
};

/** Answer of `signIn`. */
export type SignInResult = Refusal | Viewer;

/** What an organization that was asked to join a statement has answered. */
export type SignatoryState =
  /** Asked; no answer yet. */
  | 'ASKED'
  /** Makes the statement too. */
  | 'CONFIRMED'
  /** Does not. */
  | 'DECLINED';

/** What is amended on a waiting slot. */
export type SlotAmendment = {
  /** From where. Unchanged when none is given. */
  readonly attendance?: InputMaybe<Attendance>;
  /** Cabinet rank; the place follows by the rules. Unchanged when none is given. */
  readonly cabinetRank?: InputMaybe<Scalars['Boolean']['input']>;
  /** Name and function of the speaker, 200 characters at most; unchanged when none is given. */
  readonly speaker?: InputMaybe<Scalars['String']['input']>;
};

/** A film that is played when its slot has the floor. */
export type SlotFilm = {
  readonly __typename?: 'SlotFilm';
  /** Since when it is played, in the present turn. */
  readonly begunAt: Maybe<Scalars['DateTime']['output']>;
  /** Its captions in WebVTT. */
  readonly captionsUrl: Maybe<Scalars['String']['output']>;
  /** How long it is. */
  readonly milliseconds: Scalars['Int']['output'];
  /** When it had been played to its end. */
  readonly overAt: Maybe<Scalars['DateTime']['output']>;
  /** Where those who play it have it from. */
  readonly url: Scalars['String']['output'];
};

/** Why a slot stands by hand and not by rule. */
export type SlotHold =
  /** Called, was not there, went to the end. */
  | 'CALLED_ABSENT'
  /** Moved with a reason. */
  | 'MOVED'
  /** Came back from the floor or from off the list. */
  | 'RETURNED'
  /** Exchanged with another. */
  | 'SWAPPED';

/** What the floor is taken for. */
export type SlotKind =
  /** Point of order (rule 42). */
  | 'POINT_OF_ORDER'
  /** Right of reply (rule 45). */
  | 'RIGHT_OF_REPLY'
  /** Statement in the debate. */
  | 'STATEMENT';

/** Answer of commands on one slot. */
export type SlotResult = Refusal | SpeakerSlot;

/** Where a slot stands. */
export type SlotState =
  /** Was called and not there. */
  | 'ABSENT'
  /** Right of reply that was not accorded. */
  | 'DENIED'
  /** Interrupted by a point of order or a suspension; will go on. */
  | 'INTERRUPTED'
  /** Right of reply that the Chair has not decided on. */
  | 'REQUESTED'
  /** Has the floor. */
  | 'SPEAKING'
  /** Has spoken. */
  | 'SPOKEN'
  /** Waits for the floor. */
  | 'WAITING'
  /** Withdrew. */
  | 'WITHDRAWN';

/** Categories of speakers, each with its own speaking time. */
export type SpeakerCategory =
  /** Speaking for a regional or political group. */
  | 'GROUP_CHAIR'
  /** Intergovernmental organization. */
  | 'INTERGOVERNMENTAL_ORGANIZATION'
  /** Member State of the body. */
  | 'MEMBER'
  /** Non-governmental organization. */
  | 'NON_GOVERNMENTAL_ORGANIZATION'
  /** State represented by observers. */
  | 'OBSERVER'
  /** Panellist or invited expert. */
  | 'PANELLIST'
  /** United Nations body, office or specialized agency. */
  | 'UN_ENTITY';

/** A place on a list of speakers. */
export type SpeakerSlot = {
  readonly __typename?: 'SpeakerSlot';
  /** From where. */
  readonly attendance: Attendance;
  /** Whether the speaker is of cabinet rank. */
  readonly cabinetRank: Scalars['Boolean']['output'];
  /** Category. */
  readonly category: SpeakerCategory;
  /** Who speaks. */
  readonly delegation: Delegation;
  /** The film that its statement is; null where somebody speaks. */
  readonly film: Maybe<SlotFilm>;
  /** Why it stands by hand; null where it stands by rule. */
  readonly held: Maybe<SlotHold>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** What the floor is asked for. */
  readonly kind: SlotKind;
  /** Speaking time, in seconds, extension included; null without a limit. */
  readonly limitSeconds: Maybe<Scalars['Int']['output']>;
  /** The list; null for points of order. */
  readonly listId: Maybe<Scalars['ID']['output']>;
  /** Reason where it was moved by hand. */
  readonly movedReason: Maybe<Scalars['String']['output']>;
  /** For which group, where for one. */
  readonly onBehalfOf: Maybe<TranslatedText>;
  /** Place among the waiting, from 1; null when not waiting. */
  readonly position: Maybe<Scalars['Int']['output']>;
  /** First, second, … right of reply. */
  readonly replyNumber: Maybe<Scalars['Int']['output']>;
  /** When the floor was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Name and function of the speaker, where given. */
  readonly speaker: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: SlotState;
  /** Statement attached to the slot. */
  readonly statement: Maybe<Statement>;
  /** The slot that it offers to change places with. */
  readonly swapOfferedTo: Maybe<Scalars['ID']['output']>;
  /** How often it was called and nobody was there. */
  readonly timesAbsent: Scalars['Int']['output'];
  /** Time spoken, in seconds, once over. */
  readonly usedSeconds: Maybe<Scalars['Int']['output']>;
};

/** A list of speakers. */
export type SpeakersList = {
  readonly __typename?: 'SpeakersList';
  /** When it closes by itself; null otherwise. */
  readonly closesAt: Maybe<Scalars['DateTime']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** The agenda item; null for a list of its own. */
  readonly item: Maybe<AgendaItem>;
  /** The meeting. */
  readonly meetingId: Scalars['ID']['output'];
  /** When it opens by itself; null otherwise. */
  readonly opensAt: Maybe<Scalars['DateTime']['output']>;
  /** Slots in speaking order, those that have spoken first. */
  readonly slots: ReadonlyArray<SpeakerSlot>;
  /** Where it stands. */
  readonly state: ListState;
  /** Speaking time by category on this list, in seconds. */
  readonly timeLimits: ReadonlyArray<CategoryTimeLimit>;
  /** Title where it is not an item's. */
  readonly title: TranslatedText;
  /** What it can become from here. */
  readonly transitions: ReadonlyArray<ListState>;
};

/** A list to set up. */
export type SpeakersListInput = {
  /** When it closes by itself, after it opens. */
  readonly closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The agenda item; none for a list of its own. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** When it opens by itself. */
  readonly opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Speaking time where it differs from the rules profile. */
  readonly timeLimits?: InputMaybe<ReadonlyArray<CategoryTimeLimitInput>>;
  /** Title where it is not an item's. */
  readonly title?: InputMaybe<TranslatedTextInput>;
};

/** A numbered publication of who speaks. */
export type SpeakingAllotment = {
  readonly __typename?: 'SpeakingAllotment';
  /** Every request: the order first, then those in no order. */
  readonly entries: ReadonlyArray<AllotmentEntry>;
  /** Number, from 1. */
  readonly number: Scalars['Int']['output'];
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** The seed of the lot; null under the other rules. */
  readonly seed: Maybe<Scalars['String']['output']>;
  /** Places there were. */
  readonly slots: Scalars['Int']['output'];
};

/** Places to speak on an agenda item that a session offers to civil society. All of it is public. */
export type SpeakingOffer = {
  readonly __typename?: 'SpeakingOffer';
  /** What was published, newest first. */
  readonly allotments: ReadonlyArray<SpeakingAllotment>;
  /** How many asked and did not withdraw. */
  readonly asked: Scalars['Int']['output'];
  /** When requests are taken until. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** The coordinating committee; null under the other rules. */
  readonly committee: Maybe<TranslatedText>;
  /** Identifier of the coordinating committee; null under the other rules. */
  readonly committeeId: Maybe<Scalars['ID']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** The item. */
  readonly item: AgendaItem;
  /** The meeting in which they speak; null while that is not settled. */
  readonly meeting: Maybe<Meeting>;
  /** Minutes for each statement. */
  readonly minutes: Scalars['Int']['output'];
  /** Places of one region while others ask; null for no limit. */
  readonly mostPerRegion: Maybe<Scalars['Int']['output']>;
  /** Whether those that were given no place in the session yet come first. */
  readonly newVoicesFirst: Scalars['Boolean']['output'];
  /** When requests are taken from. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** How places are given out. */
  readonly rule: AllotmentRule;
  /** SHA-256 of the seed in hexadecimal figures, published before it may be known. */
  readonly seedCommitment: Maybe<Scalars['String']['output']>;
  /** Where the seed comes from; null under the other rules. */
  readonly seedKind: Maybe<SeedKind>;
  /** The announced source of the seed. */
  readonly seedSource: Maybe<Scalars['String']['output']>;
  /** How many places. */
  readonly slots: Scalars['Int']['output'];
  /** Where numbers and rule come from. */
  readonly source: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: SpeakingOfferState;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** Terms of an offer of places to speak. */
export type SpeakingOfferInput = {
  /** When requests are taken until. */
  readonly closesAt: Scalars['DateTime']['input'];
  /** The coordinating committee: an organization. */
  readonly committeeId?: InputMaybe<Scalars['ID']['input']>;
  /** The meeting in which they speak. */
  readonly meetingId?: InputMaybe<Scalars['ID']['input']>;
  /** Minutes for each, 1 to 30. */
  readonly minutes: Scalars['Int']['input'];
  /** Places of one region while others ask. */
  readonly mostPerRegion?: InputMaybe<Scalars['Int']['input']>;
  /** Whether those that were given no place in the session yet come first. */
  readonly newVoicesFirst: Scalars['Boolean']['input'];
  /** When requests are taken from. */
  readonly opensAt: Scalars['DateTime']['input'];
  /** How places are given out. */
  readonly rule: AllotmentRule;
  /** Where the seed comes from, for lots. */
  readonly seedKind?: InputMaybe<SeedKind>;
  /** The announced source. */
  readonly seedSource?: InputMaybe<Scalars['String']['input']>;
  /** How many places, 1 to 50. */
  readonly slots: Scalars['Int']['input'];
  /** Where numbers and rule come from. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of commands on offers. */
export type SpeakingOfferResult = Refusal | SpeakingOffer;

/** Where an offer of places to speak stands. */
export type SpeakingOfferState =
  /** Places are allotted and published. */
  | 'ALLOTTED'
  /** The window is over; places are not allotted yet. */
  | 'CLOSED'
  /** Requests are taken. */
  | 'OPEN'
  /** The window has not opened. */
  | 'PLANNED';

/** Why a request was given no place. */
export type SpeakingRefusalReason =
  /** The organization asked on the item before. */
  | 'ASKED_TWICE'
  /** Those that had not been heard in the session came first. */
  | 'NEW_VOICES_FIRST'
  /** It may not speak by its status. */
  | 'NOT_ELIGIBLE'
  /** The coordinating committee did not name it. */
  | 'NOT_PROPOSED'
  /** Its region had as many places as one region may have while others ask. */
  | 'REGION_FULL'
  /** All places were taken by those before it in the order. */
  | 'SLOTS_TAKEN';

/** A request for a place to speak. */
export type SpeakingRequest = {
  readonly __typename?: 'SpeakingRequest';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Whether it stands on the list of speakers. */
  readonly listed: Scalars['Boolean']['output'];
  /** Why it does not stand on the list of speakers though it has a place: a sentence of the floor. */
  readonly notListed: Maybe<Scalars['String']['output']>;
  /** Number in the order of receipt. */
  readonly number: Scalars['Int']['output'];
  /** The offer. */
  readonly offerId: Scalars['ID']['output'];
  /** The organization. */
  readonly organisation: TranslatedText;
  /** Place in what the committee proposed. */
  readonly proposed: Maybe<Scalars['Int']['output']>;
  /** Why it was given no place. */
  readonly reason: Maybe<SpeakingRefusalReason>;
  /** When it was received. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Regional group of its seat. */
  readonly region: Maybe<RegionalGroup>;
  /** Rule that decided. */
  readonly rule: Maybe<Scalars['String']['output']>;
  /** Who speaks. */
  readonly speaker: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: SpeakingRequestState;
  /** Consultative status today. */
  readonly status: Scalars['String']['output'];
  /** What about. */
  readonly theme: Maybe<Scalars['String']['output']>;
  /** From where. */
  readonly way: SpeakingWay;
};

/** A request for a place to speak, as it is made. */
export type SpeakingRequestInput = {
  /** The offer. */
  readonly offerId: Scalars['ID']['input'];
  /** Who speaks: one of those registered. */
  readonly registrationId?: InputMaybe<Scalars['ID']['input']>;
  /** What about, 200 characters at most. */
  readonly theme?: InputMaybe<Scalars['String']['input']>;
  /** From where. */
  readonly way: SpeakingWay;
};

/** Answer of commands on requests. */
export type SpeakingRequestResult = Refusal | SpeakingRequest;

/** Where a request to speak stands. */
export type SpeakingRequestState =
  /** Has a place. */
  | 'GRANTED'
  /** Has none; next in the order if a place becomes free. */
  | 'REFUSED'
  /** Waits for the allotment. */
  | 'WAITING'
  /** Withdrawn. */
  | 'WITHDRAWN';

/** From where a statement comes. */
export type SpeakingWay =
  /** Spoken in the hall. */
  | 'IN_HALL'
  /** Spoken live at a distance. */
  | 'REMOTE'
  /** A film made before. */
  | 'VIDEO';

/** A State or regional economic integration organization, under its United Nations name. */
export type State = {
  readonly __typename?: 'State';
  /** ISO 3166-1 alpha-3 code; `EUE` for the European Union. */
  readonly id: Scalars['ID']['output'];
  /** ISO 3166-1 alpha-2 code. */
  readonly iso2: Scalars['String']['output'];
  /** United Nations short name. */
  readonly name: TranslatedText;
  /** Regional group for elections; null where there is none. */
  readonly regionalGroup: Maybe<RegionalGroup>;
  /** True for the Member States of the United Nations. */
  readonly unMember: Scalars['Boolean']['output'];
};

/** Text of a statement. */
export type Statement = {
  readonly __typename?: 'Statement';
  /** When it was attached. */
  readonly attachedAt: Scalars['DateTime']['output'];
  /** Language of the text. */
  readonly language: Language;
  /** The text; null before delivery for those who may not read it yet. */
  readonly text: Maybe<Scalars['String']['output']>;
};

/** A statement as it is typed. */
export type StatementInput = {
  /** Footnotes. */
  readonly footnotes: ReadonlyArray<Scalars['String']['input']>;
  /** Null for a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** The item, where it is for one. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Language of the original. */
  readonly language: Language;
  /** The session. */
  readonly sessionId: Scalars['ID']['input'];
  /** Paragraphs, parted by empty lines. */
  readonly text: Scalars['String']['input'];
  /** Title. */
  readonly title: Scalars['String']['input'];
  /** Version that was read; 0 for a new one. */
  readonly version: Scalars['Int']['input'];
};

/** An item of the agenda, for choosing. */
export type StatementItem = {
  readonly __typename?: 'StatementItem';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Label. */
  readonly label: Scalars['String']['output'];
  /** Title. */
  readonly title: TranslatedText;
};

/** How long statements of a status may be. */
export type StatementLimit = {
  readonly __typename?: 'StatementLimit';
  /** Whether only invited organizations submit. */
  readonly onInvitation: Scalars['Boolean']['output'];
  /** Where that is laid down. */
  readonly source: Scalars['String']['output'];
  /** The status. */
  readonly status: WritingStatus;
  /** Words. */
  readonly words: Scalars['Int']['output'];
};

/** Length for a status. */
export type StatementLimitInput = {
  /** Only on invitation. */
  readonly onInvitation: Scalars['Boolean']['input'];
  /** Where that is laid down. */
  readonly source: Scalars['String']['input'];
  /** The status. */
  readonly status: WritingStatus;
  /** Words. */
  readonly words: Scalars['Int']['input'];
};

/** An organization as statements name it. */
export type StatementOrganisation = {
  readonly __typename?: 'StatementOrganisation';
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: TranslatedText;
  /** Name in addresses. */
  readonly slug: Scalars['String']['output'];
};

/** What a session lays down on statements of organizations. */
export type StatementRules = {
  readonly __typename?: 'StatementRules';
  /** Chinese signs that weigh one word. */
  readonly charactersPerWord: Scalars['Float']['output'];
  /** Until when. */
  readonly closesAt: Scalars['DateTime']['output'];
  /** Whether footnotes are part of the length. */
  readonly countsFootnotes: Scalars['Boolean']['output'];
  /** Languages of the original. */
  readonly languages: ReadonlyArray<Language>;
  /** Lengths by status. */
  readonly limits: ReadonlyArray<StatementLimit>;
  /** Whether they are taken now. */
  readonly open: Scalars['Boolean']['output'];
  /** From when written statements are taken. */
  readonly opensAt: Scalars['DateTime']['output'];
  /** Whether that figure was compared with a published one. */
  readonly ratioConfirmed: Scalars['Boolean']['output'];
  /** Days that a returned statement can be submitted again after the window. */
  readonly returnDays: Scalars['Int']['output'];
  /** Where the rules are from. */
  readonly source: Scalars['String']['output'];
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
  /** Longest video statement, in seconds. */
  readonly videoSeconds: Scalars['Int']['output'];
};

/** Rules of a session to be laid down. */
export type StatementRulesInput = {
  /** Chinese signs that weigh one word. */
  readonly charactersPerWord: Scalars['Float']['input'];
  /** Until when. */
  readonly closesAt: Scalars['DateTime']['input'];
  /** Whether footnotes are part of the length. */
  readonly countsFootnotes: Scalars['Boolean']['input'];
  /** Languages of the original. */
  readonly languages: ReadonlyArray<Language>;
  /** Lengths by status. */
  readonly limits: ReadonlyArray<StatementLimitInput>;
  /** From when. */
  readonly opensAt: Scalars['DateTime']['input'];
  /** Whether that figure was compared with a published one. */
  readonly ratioConfirmed: Scalars['Boolean']['input'];
  /** Days for a returned statement. */
  readonly returnDays: Scalars['Int']['input'];
  /** Where the rules are from. */
  readonly source: Scalars['String']['input'];
  /** Version that was read; 0 where there were none. */
  readonly version: Scalars['Int']['input'];
  /** Longest video statement, in seconds. */
  readonly videoSeconds: Scalars['Int']['input'];
};

/** Answer of laying down rules. */
export type StatementRulesResult = Refusal | StatementRules;

/** A session as an organization sees it for its statements. */
export type StatementSession = {
  readonly __typename?: 'StatementSession';
  /** Whether it was invited to submit, where that is needed. */
  readonly invited: Scalars['Boolean']['output'];
  /** Items that a statement can be for. */
  readonly items: ReadonlyArray<StatementItem>;
  /** Longest statement for this organization; null where it has no right to one. */
  readonly limit: Maybe<Scalars['Int']['output']>;
  /** What the session lays down. */
  readonly rules: StatementRules;
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
  /** Its name in addresses. */
  readonly slug: Scalars['String']['output'];
  /** Status of the organization on its first day. */
  readonly status: Scalars['String']['output'];
  /** Its title. */
  readonly title: TranslatedText;
};

/** An organization that makes a statement together with another. */
export type StatementSignatory = {
  readonly __typename?: 'StatementSignatory';
  /** The organization. */
  readonly organisation: StatementOrganisation;
  /** Its answer. */
  readonly state: SignatoryState;
};

/** Where a written statement stands. */
export type StatementState =
  /** Found in order; not yet a document. */
  | 'ACCEPTED'
  /** Being written by the organization. */
  | 'DRAFT'
  /** A document of the session. */
  | 'ISSUED'
  /** Sent back to the organization, with the reason. */
  | 'RETURNED'
  /** With the secretariat. */
  | 'SUBMITTED'
  /** Taken back by the organization. */
  | 'WITHDRAWN';

/** All statements of an organization. */
export type StatementsOfOrganisation = {
  readonly __typename?: 'StatementsOfOrganisation';
  /** Statements of others that it is asked to make too. */
  readonly asked: ReadonlyArray<WrittenStatement>;
  /** The organization. */
  readonly organisation: StatementOrganisation;
  /** Sessions that take statements, the nearest window first. */
  readonly sessions: ReadonlyArray<StatementSession>;
  /** Its own, newest first. */
  readonly statements: ReadonlyArray<WrittenStatement>;
};

/** What a table of statistics goes by. */
export type StatisticsKind =
  /** Categories of participants. */
  | 'CATEGORY'
  /** Days; a person may be there on several. */
  | 'DAY'
  /** Ways of taking part; a person may have several. */
  | 'PARTICIPATION'
  /** Regional groups of States, for meetings. */
  | 'REGION';

/** A row of statistics; numbers are null where they would tell of few people. */
export type StatisticsRow = {
  readonly __typename?: 'StatisticsRow';
  /** Women. */
  readonly female: Maybe<Scalars['Int']['output']>;
  /** Code or day. */
  readonly key: Scalars['String']['output'];
  /** In the reader's language. */
  readonly label: Scalars['String']['output'];
  /** Men. */
  readonly male: Maybe<Scalars['Int']['output']>;
  /** People who did not state it. */
  readonly notStated: Maybe<Scalars['Int']['output']>;
  /** People of another sex. */
  readonly other: Maybe<Scalars['Int']['output']>;
  /** Everyone. */
  readonly total: Scalars['Int']['output'];
};

/** A table of statistics. */
export type StatisticsTable = {
  readonly __typename?: 'StatisticsTable';
  /** What its rows go by. */
  readonly by: StatisticsKind;
  /** Its rows; those to which nobody belongs are left out. */
  readonly rows: ReadonlyArray<StatisticsRow>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /** Counts at the gates of a session, live. Requires `gate.check`. */
  readonly gateChanged: GateChange;
  /** Tells that something changed in the room. Public: it says nothing but that. */
  readonly gatheringChanged: GatheringChange;
  /** The floor of a meeting and every change of it. With the version a follower had, it starts with what was missed. Public unless informal. */
  readonly meetingChanged: MeetingChange;
  /** That registrations of a session changed. Requires sign-in. */
  readonly registrationChanged: RegistrationChange;
};


export type SubscriptionGateChangedArgs = {
  sessionId: Scalars['ID']['input'];
  sinceVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type SubscriptionGatheringChangedArgs = {
  eventId: Scalars['ID']['input'];
  sinceVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type SubscriptionMeetingChangedArgs = {
  meetingId: Scalars['ID']['input'];
  sinceRecord?: InputMaybe<Scalars['Int']['input']>;
  sinceVersion?: InputMaybe<Scalars['Int']['input']>;
};


export type SubscriptionRegistrationChangedArgs = {
  sessionId: Scalars['ID']['input'];
  sinceVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A suspension of consultative status. */
export type SuspensionPeriod = {
  readonly __typename?: 'SuspensionPeriod';
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** First day. */
  readonly since: Scalars['Date']['output'];
  /** First day on which it can be used again; null where there is no end. */
  readonly until: Maybe<Scalars['Date']['output']>;
};

/** A suspension of consultative status. */
export type SuspensionPeriodInput = {
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** First day. */
  readonly since: Scalars['Date']['input'];
  /** First day on which the status can be used again. */
  readonly until?: InputMaybe<Scalars['Date']['input']>;
};

/** Text that exists in some of the six languages. `text` is the reader's language (header `Accept-Language`) or the nearest there is. */
export type TranslatedText = {
  readonly __typename?: 'TranslatedText';
  /** Arabic, null where not translated. */
  readonly ar: Maybe<Scalars['String']['output']>;
  /** English, null where not translated. */
  readonly en: Maybe<Scalars['String']['output']>;
  /** Spanish, null where not translated. */
  readonly es: Maybe<Scalars['String']['output']>;
  /** French, null where not translated. */
  readonly fr: Maybe<Scalars['String']['output']>;
  /** The language that `text` is actually in. */
  readonly language: Language;
  /** Russian, null where not translated. */
  readonly ru: Maybe<Scalars['String']['output']>;
  /** The text in the reader's language or, where it is missing, in the original's. */
  readonly text: Scalars['String']['output'];
  /** Chinese, null where not translated. */
  readonly zh: Maybe<Scalars['String']['output']>;
};

/** Text given in some of the six languages; at least one. */
export type TranslatedTextInput = {
  /** Arabic */
  readonly ar?: InputMaybe<Scalars['String']['input']>;
  /** English */
  readonly en?: InputMaybe<Scalars['String']['input']>;
  /** Spanish */
  readonly es?: InputMaybe<Scalars['String']['input']>;
  /** French */
  readonly fr?: InputMaybe<Scalars['String']['input']>;
  /** Russian */
  readonly ru?: InputMaybe<Scalars['String']['input']>;
  /** Chinese */
  readonly zh?: InputMaybe<Scalars['String']['input']>;
};

/** What may be done with a video statement. */
export type VideoMove =
  /** The secretariat takes it. */
  | 'ACCEPT'
  /** The secretariat gives it back. */
  | 'RETURN'
  /** The organization takes it back. */
  | 'WITHDRAW';

/** Where a video statement stands. */
export type VideoState =
  /** Is played at its place. */
  | 'ACCEPTED'
  /** Being looked into. */
  | 'CHECKING'
  /** Waits for the secretariat. */
  | 'READY'
  /** Cannot be taken, with the reason. */
  | 'REFUSED'
  /** Returned by the secretariat, with the reason. */
  | 'RETURNED'
  /** Taken back. */
  | 'WITHDRAWN';

/** A video statement: the film for an allotted place to speak. */
export type VideoStatement = {
  readonly __typename?: 'VideoStatement';
  /** Where its captions are, in WebVTT. */
  readonly captionsUrl: Maybe<Scalars['String']['output']>;
  /** Whether it was converted into what browsers play. */
  readonly converted: Scalars['Boolean']['output'];
  /** When it was attached. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What the check found wrong. */
  readonly fault: Maybe<Refusal>;
  /** Name of the file. */
  readonly fileName: Scalars['String']['output'];
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** Label of the item. */
  readonly itemLabel: Scalars['String']['output'];
  /** Title of the item. */
  readonly itemTitle: TranslatedText;
  /** How long it may be, in seconds: the minutes of the place, and no more than the session allows. */
  readonly longestSeconds: Scalars['Int']['output'];
  /** Its media type as it is played. */
  readonly mediaType: Maybe<Scalars['String']['output']>;
  /** How long it is; null until that is known. */
  readonly milliseconds: Maybe<Scalars['Int']['output']>;
  /** What may be done with it now, by those who may. */
  readonly moves: ReadonlyArray<VideoMove>;
  /** The organization. */
  readonly organisation: TranslatedText;
  /** Why the secretariat returned it. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The request that was given the place. */
  readonly requestId: Scalars['ID']['output'];
  /** SHA-256 of the file as it came, in hexadecimal figures. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes of the file. */
  readonly size: Scalars['Float']['output'];
  /** Where it stands. */
  readonly state: VideoState;
  /** Where it is seen by those who may; null until it can be played. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
};

/** Answer of commands on a video statement. */
export type VideoStatementResult = Refusal | VideoStatement;

/** The one who asks: identity, what they may do, where they take part. */
export type Viewer = {
  readonly __typename?: 'Viewer';
  /** Permissions held somewhere, for example `floor.manage`; the interface shows what these allow. */
  readonly permissions: ReadonlyArray<GrantedPermission>;
  /** The account. */
  readonly person: Person;
  /** Where the account is signed in now. */
  readonly signIns: ReadonlyArray<SignIn>;
  /** When the present sign-in ends by itself. */
  readonly signedInUntil: Scalars['DateTime']['output'];
};

/** Order in which places that become free are given. */
export type WaitingOrder =
  /** By category in protocol order, then by the time of submission. */
  | 'CATEGORY'
  /** By the time of submission. */
  | 'SUBMISSION';

/** What happens when a quota is full. */
export type WhenFull =
  /** The registration is refused. */
  | 'REFUSE'
  /** The registration waits. */
  | 'WAITING_LIST';

/** Status in which an organization may submit written statements. */
export type WritingStatus =
  /** General consultative status. */
  | 'GENERAL'
  /** On the Roster. */
  | 'ROSTER'
  /** Special consultative status. */
  | 'SPECIAL';

/** A written statement of an organization. */
export type WrittenStatement = {
  readonly __typename?: 'WrittenStatement';
  /** What stands in the way of submitting it now; none once it is submitted. */
  readonly faults: ReadonlyArray<Refusal>;
  /** Footnotes, in their order. */
  readonly footnotes: ReadonlyArray<Scalars['String']['output']>;
  /** Identifier. */
  readonly id: Scalars['ID']['output'];
  /** The item it is for; null for the session as a whole. */
  readonly itemId: Maybe<Scalars['ID']['output']>;
  /** Label of that item. */
  readonly itemLabel: Maybe<Scalars['String']['output']>;
  /** Language of the original. */
  readonly language: Language;
  /** The longest that it may be; null where the status gives no right. */
  readonly limit: Maybe<Scalars['Int']['output']>;
  /** Who makes it. */
  readonly organisation: StatementOrganisation;
  /** Why it was returned. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Name of the session in addresses. */
  readonly sessionSlug: Scalars['String']['output'];
  /** Title of the session. */
  readonly sessionTitle: TranslatedText;
  /** Organizations that were asked to make it too. */
  readonly signatories: ReadonlyArray<StatementSignatory>;
  /** Where it stands. */
  readonly state: StatementState;
  /** Status of that organization on the first day of the session: GENERAL, SPECIAL, ROSTER, SUSPENDED or NONE. */
  readonly status: Scalars['String']['output'];
  /** When it was submitted last. */
  readonly submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its symbol as a document. */
  readonly symbol: Maybe<Scalars['String']['output']>;
  /** Paragraphs, parted by empty lines. */
  readonly text: Scalars['String']['output'];
  /** Its title. */
  readonly title: Scalars['String']['output'];
  /** Where the document is read. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** For optimistic concurrency. */
  readonly version: Scalars['Int']['output'];
  /** Its length by the rules of the session. */
  readonly words: Scalars['Int']['output'];
};

/** Answer of commands on a statement. */
export type WrittenStatementResult = Refusal | WrittenStatement;
