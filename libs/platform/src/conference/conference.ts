/** What a participant may publish. The SFU refuses everything else. */
export type PublishSource = 'MICROPHONE' | 'CAMERA' | 'SCREEN';

/** Someone connected to a room of the SFU, as the SFU itself reports it. */
export interface ConnectedParticipant {
  readonly identity: string;
  /** Sources that the SFU allows now; empty when it allows none. */
  readonly mayPublish: readonly PublishSource[];
  /** Number of tracks published at this moment. */
  readonly tracks: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Who gets a token, and for which room. Tokens never allow publishing: that right is given and taken by the server. */
export interface AdmissionRequest {
  readonly room: string;
  readonly identity: string;
  /** Shown to others in the room. */
  readonly name: string;
  /** Hidden participants are not announced to the others: an audience of thousands costs nothing. */
  readonly hidden: boolean;
}

export interface Admission {
  readonly url: string;
  readonly token: string;
  readonly expiresAt: Date;
}

/** A right to be put in force at the SFU. */
export interface PublishingRight {
  readonly room: string;
  readonly identity: string;
  readonly sources: readonly PublishSource[];
  /** Set on the participant for everybody in the room to read, for example the channel of an interpreter. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly hidden?: boolean;
}

export type ConferenceEventKind = 'joined' | 'left' | 'trackPublished' | 'trackUnpublished' | 'roomFinished' | 'other';

/** A verified notice from the SFU. */
export interface ConferenceEvent {
  readonly kind: ConferenceEventKind;
  readonly room: string;
  readonly identity: string | null;
}

export type ConferenceCondition = 'UP' | 'STARTING' | 'OFF' | 'FAILED';

/** Audio and video of meetings. The list of speakers is the truth; the SFU is made to agree with it. */
export abstract class Conference {
  /** Whether rooms can be joined now; never throws. */
  abstract condition(): Promise<{ readonly condition: ConferenceCondition; readonly detail: string }>;

  abstract admit(request: AdmissionRequest): Promise<Admission>;

  /**
   * Puts a right in force.
   * @returns false when nobody of that identity is connected
   * @throws ConferenceUnavailable when the SFU does not answer
   */
  abstract permit(right: PublishingRight): Promise<boolean>;

  /** Everybody in the room. @throws ConferenceUnavailable */
  abstract participants(room: string): Promise<readonly ConnectedParticipant[]>;

  /** Cuts somebody's line; nothing happens where nobody of that identity is connected. @throws ConferenceUnavailable */
  abstract remove(room: string, identity: string): Promise<void>;

  /** Ends the room for everybody. @throws ConferenceUnavailable */
  abstract closeRoom(room: string): Promise<void>;

  /** @returns null when the notice is not from our SFU or was altered on its way */
  abstract verifyWebhook(body: string, authorization: string | undefined): Promise<ConferenceEvent | null>;
}

/** The SFU is off, starting, or does not answer; the command itself has been carried out and will be applied later. */
export class ConferenceUnavailable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(`The conference service does not answer: ${reason}`, options);
    this.name = 'ConferenceUnavailable';
  }
}
