import { Injectable } from '@nestjs/common';
import type { ConferenceEvent } from './conference.js';

type Hears = (event: ConferenceEvent) => Promise<void>;

/** Who hears what the SFU says of which rooms: each library names its rooms with a prefix of its own. */
@Injectable()
export class ConferenceNotices {
  private readonly listeners = new Map<string, Hears>();

  /** @param prefix of the names of rooms, for example `meeting:`. @throws when the prefix is taken */
  register(prefix: string, hears: Hears): void {
    if (this.listeners.has(prefix)) throw new Error(`Rooms named ${prefix} have a listener already`);
    this.listeners.set(prefix, hears);
  }

  /** Tells the one whose room it is; rooms of nobody are passed over. */
  async tell(event: ConferenceEvent): Promise<void> {
    for (const [prefix, hears] of this.listeners) if (event.room.startsWith(prefix)) await hears(event);
  }
}
