/** Where the API hears LiveKit's notices; every notice is signed with the key below. */
export const LIVEKIT_WEBHOOK_PATH = '/conference/webhook';

export interface LivekitSettings {
  readonly apiKey: string;
  readonly apiSecret: string;
  /** Port for signalling; media goes over the next two, TCP and then UDP. */
  readonly port: number;
  /** Address to bind to; a loopback address keeps media on this machine as well. */
  readonly host: string;
  readonly webhookUrl: string;
}

/** The configuration file of a LiveKit server of our own, as YAML. */
export function livekitConfiguration({ apiKey, apiSecret, port, host, webhookUrl }: LivekitSettings): string {
  const local = isLoopback(host);
  return [
    `port: ${port}`,
    ...(local ? ['bind_addresses:', `  - ${quoted(host)}`] : []),
    'rtc:',
    `  tcp_port: ${port + 1}`,
    `  udp_port: ${port + 2}`,
    '  use_external_ip: false',
    ...(local ? ['  enable_loopback_candidate: true', '  ips:', '    includes:', '      - 127.0.0.0/8'] : []),
    // Without an entry LiveKit sends browsers to a public STUN server abroad; our own port merely stays silent.
    '  stun_servers:',
    `    - ${local ? `127.0.0.1:${port + 2}` : `${host}:${port + 2}`}`,
    'room:',
    '  auto_create: true',
    '  empty_timeout: 300',
    '  departure_timeout: 30',
    'keys:',
    `  ${apiKey}: ${quoted(apiSecret)}`,
    'webhook:',
    `  api_key: ${apiKey}`,
    '  urls:',
    `    - ${quoted(webhookUrl)}`,
    'logging:',
    '  json: true',
    '  level: info',
    '',
  ].join('\n');
}

/** Whether an address reaches this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
