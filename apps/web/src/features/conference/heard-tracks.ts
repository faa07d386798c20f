import { RemoteAudioTrack, Track } from 'livekit-client';
import type { RemoteParticipant, RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client';
import type { ConferenceStateStore, Picture } from './conference-state.js';
import { channelOf, languagesOnAir, partOf, planListening } from './plan-listening.js';
import type { ListeningChoice, OfferedTrack } from './plan-listening.js';

interface Offer {
  readonly track: OfferedTrack;
  readonly publication: RemoteTrackPublication;
}

/** What this page takes from the others: subscribes as the plan says, plays the sound, shows who is seen and heard. */
export class HeardTracks {
  private readonly soundHost: HTMLElement;
  private readonly sounds = new Map<RemoteTrack, HTMLMediaElement>();
  private choice: ListeningChoice = { language: null, balance: 0.85, pictures: true, sound: true };

  constructor(
    private readonly room: Room,
    private readonly store: ConferenceStateStore,
  ) {
    this.soundHost = document.createElement('div');
    this.soundHost.hidden = true;
    this.soundHost.dataset['conferenceSound'] = '';
  }

  /** Lets the sound be part of the page, without which browsers do not play it. */
  enter(): void {
    document.body.append(this.soundHost);
  }

  leave(): void {
    this.soundHost.remove();
  }

  choose(choice: Partial<ListeningChoice>): void {
    this.choice = { ...this.choice, ...choice };
    this.arrange();
  }

  /** Subscribes to what the choice asks for among what is offered now. */
  arrange(): void {
    const offers = this.offers();
    const plans = planListening(
      offers.map((offer) => offer.track),
      this.choice,
    );
    for (const { track, publication } of offers) {
      const plan = plans.get(track.sid);
      if (!plan) continue;
      if (publication.isDesired !== plan.subscribe) publication.setSubscribed(plan.subscribe);
      if (publication.track instanceof RemoteAudioTrack) publication.track.setVolume(plan.volume);
    }
    this.showOthers(offers);
  }

  private showOthers(offers: readonly Offer[]): void {
    const pictures: Picture[] = [];
    let speakerHeard = false;
    let hallHeard = false;
    for (const { track, publication } of offers) {
      const part = partOf(track.identity);
      if (!publication.track || !publication.isSubscribed) continue;
      if (track.kind === 'video')
        pictures.push({ sid: track.sid, part, identity: track.identity, track: publication.track });
      else if (part === 'speaker' || part === 'film') speakerHeard = true;
      else if (part === 'hall') hallHeard = true;
    }
    this.store.set({
      pictures,
      speakerHeard,
      hallHeard,
      languages: languagesOnAir(offers.map((offer) => offer.track)),
    });
  }

  private offers(): Offer[] {
    const offers: Offer[] = [];
    for (const participant of this.room.remoteParticipants.values()) {
      for (const publication of participant.trackPublications.values()) {
        const kind = publication.kind === Track.Kind.Audio ? 'audio' : 'video';
        offers.push({ publication, track: { sid: publication.trackSid, kind, identity: participant.identity } });
      }
    }
    return offers;
  }

  take(track: RemoteTrack, publication: RemoteTrackPublication, participant: RemoteParticipant): void {
    if (track instanceof RemoteAudioTrack) {
      const element = track.attach();
      element.dataset['part'] = partOf(participant.identity);
      element.dataset['language'] = channelOf(participant.identity) ?? '';
      this.soundHost.append(element);
      this.sounds.set(track, element);
    }
    this.arrange();
  }

  drop(track: RemoteTrack): void {
    track.detach();
    // The library has often detached by itself by now and no longer knows the element.
    this.sounds.get(track)?.remove();
    this.sounds.delete(track);
    this.arrange();
  }
}
