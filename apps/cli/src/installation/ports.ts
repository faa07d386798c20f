import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const SENTENCES: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port, host) =>
    `Port ${port} on ${host} is taken by another program; end that program or set ROSTRUM_PORT to a free port.`,
  EACCES: (port) => `Port ${port} needs rights that this account lacks; set ROSTRUM_PORT to one from 1024 on.`,
  EADDRNOTAVAIL: (_port, host) => `${host} is not an address of this machine; set ROSTRUM_HOST to one that is.`,
};

/** Why a TCP port cannot be listened on, in one sentence; nothing when it can. */
export function faultOf(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = SENTENCES[error.code ?? ''];
      resolve(sentence ? sentence(port, host) : `Port ${port} on ${host} cannot be used: ${error.message}.`);
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

async function isFree(port: number, host: string): Promise<boolean> {
  return (await faultOf(port, host)) === undefined;
}

/** A port that the system says is free. */
export function anyPort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The wished port when it is free, another one otherwise. */
export async function portNear(wished: number, host: string): Promise<number> {
  return (await isFree(wished, host)) ? wished : anyPort(host);
}

/** The first of three neighbouring ports that are free: two for TCP, the third for UDP. */
export async function tripleNear(wished: number, host: string): Promise<number> {
  for (let first = wished, attempt = 0; attempt < 200; attempt += 1) {
    if ((await isFree(first, host)) && (await isFree(first + 1, host)) && (await isUdpFree(first + 2, host)))
      return first;
    first = attempt < 20 ? first + 10 : await anyPort(host);
  }
  throw new Error('no three neighbouring ports are free');
}

function isUdpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', () => resolve(false));
    socket.bind({ port, address: host, exclusive: true }, () => socket.close(() => resolve(true)));
  });
}
