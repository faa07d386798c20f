import { livekitConfiguration } from './livekit-settings.js';

const settings = {
  apiKey: 'APIkey',
  apiSecret: 'a-secret-of-this-installation-only',
  port: 7880,
  host: '127.0.0.1',
  webhookUrl: 'http://127.0.0.1:8000/conference/webhook',
};

test('on a loopback address nothing of LiveKit is reachable from elsewhere', () => {
  const text = livekitConfiguration(settings);
  expect(text).toContain('bind_addresses:\n  - "127.0.0.1"');
  expect(text).toContain('includes:\n      - 127.0.0.0/8');
  expect(text).toContain('enable_loopback_candidate: true');
});

test('on an address of the network it serves the network', () => {
  const text = livekitConfiguration({ ...settings, host: '192.0.2.7' });
  expect(text).not.toContain('bind_addresses');
  expect(text).not.toContain('loopback');
});

test('browsers are never sent to a STUN server of somebody else', () => {
  expect(livekitConfiguration(settings)).toContain('stun_servers:\n    - 127.0.0.1:7882');
});

test('notices are signed with the key of the installation', () => {
  expect(livekitConfiguration(settings)).toContain(
    'webhook:\n  api_key: APIkey\n  urls:\n    - "http://127.0.0.1:8000/conference/webhook"',
  );
});
