import { join } from 'node:path';
import { z } from 'zod';
import type { LiveKitAccess } from '../conference/livekit-conference.js';
import { projectRoot } from './project-root.js';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must be a ${protocols.join(' or ')} address` });

/** Every setting of the installation: name, form, default. Read once; nothing else reads the environment. */
const settings = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  ROSTRUM_HOST: z.string().min(1).default('127.0.0.1'),
  ROSTRUM_PORT: port.default(8000),
  ROSTRUM_PUBLIC_URL: url('http', 'https').optional(),
  ROSTRUM_DATA: z.string().min(1).default(join(projectRoot, '.data')),
  ROSTRUM_CACHE: z.string().min(1).optional(),
  ROSTRUM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ROSTRUM_WORKER_METRICS_PORT: port.optional(),
  ROSTRUM_METRICS_TOKEN: z.string().min(16).optional(),
  ROSTRUM_TRUST_PROXY: flag.default(false),
  ROSTRUM_SECURE_COOKIES: flag.optional(),
  ROSTRUM_DEMONSTRATION: flag.default(false),
  ROSTRUM_SECRET: z.string().min(32).optional(),
  ROSTRUM_DOCUMENTS: z.string().min(1).optional(),
  ROSTRUM_MUTATIONS_PER_MINUTE: z.coerce.number().int().min(1).default(600),
  ROSTRUM_SOCKETS_PER_ADDRESS: z.coerce.number().int().min(1).default(2_000),
  ROSTRUM_SOCKETS_PER_PERSON: z.coerce.number().int().min(1).default(20),
  DATABASE_URL: url('postgres', 'postgresql'),
  ROSTRUM_DATABASE_PORT: port.optional(),
  ROSTRUM_DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  ROSTRUM_LIVEKIT_PORT: port.optional(),
  REDIS_URL: url('redis', 'rediss').optional(),
  LIVEKIT_URL: url('ws', 'wss', 'http', 'https').optional(),
  LIVEKIT_PUBLIC_URL: url('ws', 'wss', 'http', 'https').optional(),
  LIVEKIT_API_KEY: z.string().min(1).optional(),
  LIVEKIT_API_SECRET: z.string().min(32).optional(),
  SMTP_URL: url('smtp', 'smtps').optional(),
  ROSTRUM_MAIL_FROM: z.string().min(3).default('Rostrum <no-reply@localhost>'),
});

type Settings = z.infer<typeof settings>;

/** Typed, frozen configuration of one process. */
export abstract class Configuration {
  readonly environment!: Settings['NODE_ENV'];
  readonly host!: string;
  readonly port!: number;
  /** Address under which browsers reach the installation, without a final slash. */
  readonly publicUrl!: string;
  /** Folder for everything that the installation keeps. */
  readonly dataFolder!: string;
  readonly logLevel!: Settings['ROSTRUM_LOG_LEVEL'];
  /** Where the worker answers `/metrics` and `/health/live`, on the machine itself; nowhere when undefined. */
  readonly workerMetricsPort!: number | undefined;
  /** With it, `/metrics` wants it as bearer token; without it, only the machine itself may ask. */
  readonly metricsToken!: string | undefined;
  readonly trustProxy!: boolean;
  readonly secureCookies!: boolean;
  readonly demonstration!: boolean;
  /** At least 32 characters; signs calendar addresses and links. Undefined only where nothing needs signing. */
  readonly secret!: string | undefined;
  /** File with further registered documents (SHA-256 to text), for an installation's own programmes that sign in. */
  readonly documentsFile!: string | undefined;
  /** Changes that one person, or one address without a sign-in, may ask for in a minute. */
  readonly mutationsPerMinute!: number;
  /** Live connections from one address; many people of a hall share one. Loopback (a proxy) is not counted. */
  readonly socketsPerAddress!: number;
  readonly socketsPerPerson!: number;
  readonly databaseUrl!: string;
  readonly databasePool!: number;
  /** Port of the embedded database; without it one near 54320 that is free. */
  readonly databasePort!: number | undefined;
  /** First of the three ports of a LiveKit that `start` brings up (TCP, TCP, UDP); without it 7880 or ones that are free. */
  readonly liveKitPort!: number | undefined;
  readonly redisUrl!: string | undefined;
  readonly liveKit!: LiveKitAccess | undefined;
  readonly smtpUrl!: string | undefined;
  readonly mailFrom!: string;
}

/** All faults of the configuration at once, one sentence each. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the configuration from an environment.
 * @throws ConfigurationError naming every fault: wrong forms, missing settings, unknown `ROSTRUM_…` names
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const faults: string[] = [];
  const known = new Set(Object.keys(settings.shape));
  for (const name of Object.keys(environment)) {
    const tolerated = name.startsWith('ROSTRUM_TEST_');
    if (name.startsWith('ROSTRUM_') && !known.has(name) && !tolerated)
      faults.push(`${name} is not a setting of Rostrum`);
  }
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(present);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) faults.push(`${issue.path.join('.')}: ${issue.message}`);
  }
  const s = parsed.data;
  const liveKitParts = [environment.LIVEKIT_URL, environment.LIVEKIT_API_KEY, environment.LIVEKIT_API_SECRET].filter(
    Boolean,
  );
  if (liveKitParts.length % 3 !== 0)
    faults.push('LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET belong together: set all three or none');
  if (faults.length > 0 || !s) throw new ConfigurationError(faults);

  const publicUrl = (s.ROSTRUM_PUBLIC_URL ?? `http://${s.ROSTRUM_HOST}:${s.ROSTRUM_PORT}`).replace(/\/+$/, '');
  return Object.freeze({
    environment: s.NODE_ENV,
    host: s.ROSTRUM_HOST,
    port: s.ROSTRUM_PORT,
    publicUrl,
    dataFolder: s.ROSTRUM_DATA,
    logLevel: s.ROSTRUM_LOG_LEVEL,
    workerMetricsPort: s.ROSTRUM_WORKER_METRICS_PORT,
    metricsToken: s.ROSTRUM_METRICS_TOKEN,
    trustProxy: s.ROSTRUM_TRUST_PROXY,
    secureCookies: s.ROSTRUM_SECURE_COOKIES ?? publicUrl.startsWith('https:'),
    demonstration: s.ROSTRUM_DEMONSTRATION,
    secret: s.ROSTRUM_SECRET,
    documentsFile: s.ROSTRUM_DOCUMENTS,
    mutationsPerMinute: s.ROSTRUM_MUTATIONS_PER_MINUTE,
    socketsPerAddress: s.ROSTRUM_SOCKETS_PER_ADDRESS,
    socketsPerPerson: s.ROSTRUM_SOCKETS_PER_PERSON,
    databaseUrl: s.DATABASE_URL,
    databasePool: s.ROSTRUM_DATABASE_POOL,
    databasePort: s.ROSTRUM_DATABASE_PORT,
    liveKitPort: s.ROSTRUM_LIVEKIT_PORT,
    redisUrl: s.REDIS_URL,
    liveKit:
      s.LIVEKIT_URL && s.LIVEKIT_API_KEY && s.LIVEKIT_API_SECRET
        ? {
            url: s.LIVEKIT_URL,
            publicUrl: s.LIVEKIT_PUBLIC_URL ?? s.LIVEKIT_URL,
            apiKey: s.LIVEKIT_API_KEY,
            apiSecret: s.LIVEKIT_API_SECRET,
          }
        : undefined,
    smtpUrl: s.SMTP_URL,
    mailFrom: s.ROSTRUM_MAIL_FROM,
  });
}
