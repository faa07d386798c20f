import type { IncomingMessage } from 'node:http';
import type { Configuration } from '../config/configuration.js';
import { sameHost } from '../http/cross-site.js';

type Settings = Pick<
  Configuration,
  'environment' | 'publicUrl' | 'trustProxy' | 'socketsPerAddress' | 'socketsPerPerson'
>;

const path = '/graphql';

/** Which live connections are taken, and how many from one place. */
export class ConnectionLimits {
  private readonly open = new Map<string, number>();

  constructor(private readonly settings: Settings) {}

  /** Status line with which an upgrade is refused; undefined when it is taken. */
  refusal(request: IncomingMessage): string | undefined {
    const { pathname } = new URL(request.url ?? '/', 'http://rostrum');
    if (pathname !== path) return '404 Not Found';
    if (!this.fromHere(request)) return '403 Forbidden';
    return this.isFull(`address ${this.addressOf(request)}`) ? '429 Too Many Requests' : undefined;
  }

  /** Address of the client; behind a trusted proxy the one that it names first. */
  addressOf({ headers, socket }: IncomingMessage): string {
    const forwarded = this.settings.trustProxy ? headers['x-forwarded-for'] : undefined;
    return [forwarded].flat()[0]?.split(',')[0]?.trim() || (socket.remoteAddress ?? '');
  }

  /** @param name `address …` or `person …` */
  isFull(name: string): boolean {
    const most = name.startsWith('person ') ? this.settings.socketsPerPerson : this.settings.socketsPerAddress;
    return !isLoopback(name) && (this.open.get(name) ?? 0) >= most;
  }

  /** @returns what ends the counting, once */
  count(name: string): () => void {
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
    let counted = true;
    return () => {
      if (!counted) return;
      counted = false;
      const left = (this.open.get(name) ?? 1) - 1;
      if (left > 0) this.open.set(name, left);
      else this.open.delete(name);
    };
  }

  /** Browsers say which site opens a WebSocket; other sites are refused. Programs say nothing. */
  private fromHere({ headers }: IncomingMessage): boolean {
    const { origin, host } = headers;
    if (origin === undefined || this.settings.environment === 'development') return true;
    return origin === this.settings.publicUrl || sameHost(origin, host);
  }
}

/** The machine itself, usually a proxy for many. */
function isLoopback(name: string): boolean {
  return /^address (::ffff:)?127\.|^address ::1$/.test(name);
}
