/**
 * How far the server's clock is ahead of this machine's, estimated from exchanges with it.
 * One exchange gives an offset that is wrong by half its round trip at most, so the quickest exchange counts.
 */
export class ServerTime {
  private offset = 0;
  private roundTrip = Number.POSITIVE_INFINITY;

  /** Takes one exchange into account: local instants before and after, and the server's in between (ms since the epoch). */
  observe(exchange: { sentAt: number; receivedAt: number; serverAt: number }): void {
    const roundTrip = exchange.receivedAt - exchange.sentAt;
    if (roundTrip < 0 || roundTrip > this.roundTrip) return;
    this.roundTrip = roundTrip;
    this.offset = exchange.serverAt - (exchange.sentAt + exchange.receivedAt) / 2;
  }

  /** Forgets what was measured, for a machine that slept: its clock may have been set since. */
  restart(): void {
    this.roundTrip = Number.POSITIVE_INFINITY;
  }

  /** Milliseconds since the epoch on the server's clock. */
  now(local: number = Date.now()): number {
    return local + this.offset;
  }
}
