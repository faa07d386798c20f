import type { WebSocket } from 'ws';

/** Above this many bytes waiting to leave, a line is congested: it gets nothing more until it has taken them. */
const congestedAt = 512 * 1024;
/** A line that does not take what waits within this time is given up. */
const giveUpAfterMs = 30_000;

const text = { binary: false };

/** One WebSocket, with bounded buffering: whoever cannot keep up gets the latest state later instead of every one. */
export class LiveSocket {
  /** False while congested. */
  ready = true;
  /** Did it answer the last ping? */
  alive = true;
  private readonly waiting = new Set<() => void>();

  constructor(private readonly socket: WebSocket) {
    socket.on('pong', () => {
      this.alive = true;
    });
  }

  get open(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** Messages of the protocol; always sent. */
  sendText(data: string): Promise<void> {
    return new Promise((resolve) => {
      if (!this.open) return resolve();
      this.socket.send(data, () => resolve());
    });
  }

  /**
   * A change: what is shared by all between what is this subscription's own.
   * @param prefix of the message, up to the shared part
   */
  sendShared(prefix: Buffer, shared: Buffer): void {
    if (!this.open) return;
    const message = Buffer.concat([prefix, shared, closing], prefix.length + shared.length + closing.length);
    if (this.socket.bufferedAmount < congestedAt) this.socket.send(message, text);
    else this.sendLast(message);
  }

  /** Calls `wake` as soon as the line can take more. */
  whenReady(wake: () => void): () => void {
    this.waiting.add(wake);
    return () => void this.waiting.delete(wake);
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  terminate(): void {
    this.socket.terminate();
  }

  /** @returns false when the last ping was not answered */
  ping(): boolean {
    if (!this.alive) return false;
    this.alive = false;
    if (this.open) this.socket.ping();
    return true;
  }

  private sendLast(message: Buffer): void {
    this.ready = false;
    const giveUp = setTimeout(() => this.socket.terminate(), giveUpAfterMs);
    this.socket.send(message, text, () => {
      clearTimeout(giveUp);
      this.ready = true;
      for (const wake of this.waiting) wake();
    });
  }
}

const closing = Buffer.from('}');
