import { once } from 'node:events';
import { WebSocket } from 'ws';

/** Milliseconds since 1970 with fractions, comparable between the processes of a machine. */
export function instant(): number {
  return performance.timeOrigin + performance.now();
}

/** How one follower is connected. */
export interface FollowingChoices {
  readonly url: string;
  /** For `graphql-transport-ws`: the subscription; none where connecting is following. */
  readonly subscription?: { readonly query: string; readonly variables: Readonly<Record<string, string>> };
}

interface Waiting {
  readonly mark: Buffer;
  left: number;
  readonly done: (at: number) => void;
}

/** Many who follow one thing. */
export interface Crowd extends AsyncDisposable {
  /** Connects more, until there are so many and every one has had its first message. */
  growTo(count: number): Promise<void>;
  /**
   * The instant at which the last follower had a message with this mark.
   * @throws when that takes longer than 30 s
   */
  untilAllHave(mark: string): Promise<number>;
}

/**
 * Many followers of one thing in this process. They do as little as possible, so that the time until the last one has a
 * change is the server's and not theirs.
 */
export class Followers implements Crowd {
  private readonly sockets: WebSocket[] = [];
  private waiting: Waiting | undefined;
  /** What arrived last at anyone. */
  latest: Buffer = Buffer.alloc(0);
  /** Messages that arrived, in all. */
  received = 0;

  constructor(private readonly choices: FollowingChoices) {}

  get count(): number {
    return this.sockets.length;
  }

  async growTo(count: number): Promise<void> {
    while (this.sockets.length < count) {
      const batch = Math.min(100, count - this.sockets.length);
      await Promise.all(Array.from({ length: batch }, () => this.connect()));
    }
  }

  untilAllHave(mark: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`${this.waiting?.left} of ${this.count} followers did not get ${mark}`));
        this.waiting = undefined;
      }, 30_000);
      const done = (at: number) => {
        clearTimeout(late);
        this.waiting = undefined;
        resolve(at);
      };
      this.waiting = { mark: Buffer.from(mark), left: this.count, done };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    await Promise.all(this.sockets.filter((s) => s.readyState !== s.CLOSED).map((socket) => once(socket, 'close')));
  }

  private async connect(): Promise<void> {
    const { url, subscription } = this.choices;
    const socket = new WebSocket(url, subscription ? ['graphql-transport-ws'] : [], {
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    await new Promise<void>((resolve, reject) => {
      let has: Buffer | undefined;
      let following = !subscription;
      socket.once('error', reject);
      socket.once('close', () => reject(new Error(`${url} closed the connection`)));
      if (subscription) {
        socket.once('open', () => socket.send('{"type":"connection_init","payload":{"language":"en"}}'));
      }
      socket.on('message', (data: Buffer) => {
        if (following && data.length > 200) {
          resolve();
          this.received += 1;
          this.latest = data;
          const { waiting } = this;
          if (!waiting || has === waiting.mark || !data.includes(waiting.mark)) return;
          has = waiting.mark;
          waiting.left -= 1;
          if (waiting.left === 0) waiting.done(instant());
          return;
        }
        const text = String(data);
        if (text.includes('"connection_ack"')) {
          following = true;
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: subscription }));
        } else if (text.includes('"ping"')) socket.send('{"type":"pong"}');
        else reject(new Error(text));
      });
    });
    socket.removeAllListeners('error');
    socket.on('error', () => socket.terminate());
    this.sockets.push(socket);
  }
}
