import { AccessToken, RoomServiceClient, TrackSource, TwirpError, WebhookReceiver } from 'livekit-server-sdk';
import type { ParticipantInfo } from 'livekit-server-sdk';
import { Conference, ConferenceUnavailable } from './conference.js';
import type {
  Admission,
  AdmissionRequest,
  ConferenceCondition,
  ConferenceEvent,
  ConferenceEventKind,
  ConnectedParticipant,
  PublishingRight,
  PublishSource,
} from './conference.js';

export interface LiveKitAccess {
  /** Address for the server's own calls. */
  readonly url: string;
  /** Address that browsers reach; the same unless a proxy stands between. */
  readonly publicUrl?: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Long enough for a slow page to connect, too short to be worth stealing. */
const tokenSeconds = 300;
const requestTimeoutSeconds = 3;

const toTrackSource: Readonly<Record<PublishSource, TrackSource>> = {
  MICROPHONE: TrackSource.MICROPHONE,
  CAMERA: TrackSource.CAMERA,
  SCREEN: TrackSource.SCREEN_SHARE,
};
const fromTrackSource = new Map(Object.entries(toTrackSource).map(([ours, theirs]) => [theirs, ours as PublishSource]));

const eventKinds: Readonly<Record<string, ConferenceEventKind>> = {
  participant_joined: 'joined',
  participant_left: 'left',
  participant_connection_aborted: 'left',
  track_published: 'trackPublished',
  track_unpublished: 'trackUnpublished',
  room_finished: 'roomFinished',
};

/** LiveKit as the SFU, through its own server library. */
export class LiveKitConference extends Conference {
  private readonly rooms: RoomServiceClient;
  private readonly webhooks: WebhookReceiver;

  constructor(private readonly access: LiveKitAccess) {
    super();
    this.rooms = new RoomServiceClient(toHttp(access.url), access.apiKey, access.apiSecret, {
      requestTimeout: requestTimeoutSeconds,
    });
    this.webhooks = new WebhookReceiver(access.apiKey, access.apiSecret);
  }

  async condition(): Promise<{ condition: ConferenceCondition; detail: string }> {
    try {
      await this.rooms.listRooms(['-']);
      return { condition: 'UP', detail: `LiveKit at ${this.access.url}` };
    } catch (error) {
      const starting = !(error instanceof TwirpError);
      return { condition: starting ? 'STARTING' : 'FAILED', detail: `LiveKit at ${this.access.url}: ${String(error)}` };
    }
  }

  async admit({ room, identity, name, hidden }: AdmissionRequest): Promise<Admission> {
    const token = new AccessToken(this.access.apiKey, this.access.apiSecret, { identity, name, ttl: tokenSeconds });
    token.addGrant({
      room,
      roomJoin: true,
      canPublish: false,
      canPublishData: false,
      canSubscribe: true,
      canUpdateOwnMetadata: false,
      hidden,
    });
    return {
      url: toWebSocket(this.access.publicUrl ?? this.access.url),
      token: await token.toJwt(),
      expiresAt: new Date(Date.now() + tokenSeconds * 1000),
    };
  }

  async permit({ room, identity, sources, attributes, hidden = false }: PublishingRight): Promise<boolean> {
    try {
      await this.rooms.updateParticipant(room, identity, {
        ...(attributes ? { attributes: { ...attributes } } : {}),
        // LiveKit replaces the whole permission: what is not named here would be lost.
        permission: {
          canSubscribe: true,
          canPublish: sources.length > 0,
          canPublishSources: sources.map((source) => toTrackSource[source]),
          canPublishData: false,
          canUpdateMetadata: false,
          hidden,
        },
      });
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw new ConferenceUnavailable(String(error), { cause: error });
    }
  }

  async participants(room: string): Promise<readonly ConnectedParticipant[]> {
    try {
      return (await this.rooms.listParticipants(room)).map(toConnected);
    } catch (error) {
      if (isNotFound(error)) return [];
      throw new ConferenceUnavailable(String(error), { cause: error });
    }
  }

  async remove(room: string, identity: string): Promise<void> {
    try {
      await this.rooms.removeParticipant(room, identity);
    } catch (error) {
      if (!isNotFound(error)) throw new ConferenceUnavailable(String(error), { cause: error });
    }
  }

  async closeRoom(room: string): Promise<void> {
    try {
      await this.rooms.deleteRoom(room);
    } catch (error) {
      if (!isNotFound(error)) throw new ConferenceUnavailable(String(error), { cause: error });
    }
  }

  async verifyWebhook(body: string, authorization: string | undefined): Promise<ConferenceEvent | null> {
    if (!authorization) return null;
    try {
      const event = await this.webhooks.receive(body, authorization);
      return {
        kind: eventKinds[event.event] ?? 'other',
        room: event.room?.name ?? '',
        identity: event.participant?.identity ?? null,
      };
    } catch {
      return null;
    }
  }
}

/** Stands where no SFU is installed: remote sound and picture are plainly off, everything else works. */
export class NoConference extends Conference {
  async condition(): Promise<{ condition: ConferenceCondition; detail: string }> {
    return { condition: 'OFF', detail: 'No LiveKit server: remote sound and picture are off; everything else works' };
  }

  admit(): Promise<Admission> {
    return Promise.reject(new ConferenceUnavailable('no SFU is installed'));
  }

  async permit(): Promise<boolean> {
    return false;
  }

  async participants(): Promise<readonly ConnectedParticipant[]> {
    return [];
  }

  async remove(): Promise<void> {
    // Nobody is connected.
  }

  async closeRoom(): Promise<void> {
    // There is no room.
  }

  async verifyWebhook(): Promise<null> {
    return null;
  }
}

function toConnected(participant: ParticipantInfo): ConnectedParticipant {
  const permission = participant.permission;
  const sources = permission?.canPublishSources ?? [];
  // LiveKit: an empty list of sources with canPublish means every source.
  const named = sources.map((source) => fromTrackSource.get(source)).filter((source) => source !== undefined);
  const all: PublishSource[] = ['MICROPHONE', 'CAMERA', 'SCREEN'];
  return {
    identity: participant.identity,
    mayPublish: permission?.canPublish ? (sources.length > 0 ? named : all) : [],
    tracks: participant.tracks.length,
    attributes: participant.attributes,
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof TwirpError && error.status === 404;
}

function toHttp(url: string): string {
  return url.replace(/^ws/, 'http');
}

function toWebSocket(url: string): string {
  return url.replace(/^http/, 'ws');
}
