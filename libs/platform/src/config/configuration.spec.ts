import { ConfigurationError, readConfiguration } from './configuration.js';

const minimal = { DATABASE_URL: 'postgres://u:p@127.0.0.1/rostrum' };

test('defaults suffice when the database is named', () => {
  expect(readConfiguration(minimal)).toMatchObject({
    port: 8000,
    publicUrl: 'http://127.0.0.1:8000',
    secureCookies: false,
  });
});

test('cookies are secure as soon as the public address is https', () => {
  expect(readConfiguration({ ...minimal, ROSTRUM_PUBLIC_URL: 'https://rostrum.example/' })).toMatchObject({
    publicUrl: 'https://rostrum.example',
    secureCookies: true,
  });
});

test('all faults are reported together', () => {
  const read = () =>
    readConfiguration({ ROSTRUM_PORT: 'http', ROSTRUM_COLOUR: 'blue', LIVEKIT_URL: 'ws://127.0.0.1:1' });
  expect(read).toThrow(ConfigurationError);
  try {
    read();
  } catch (error) {
    const { faults } = error as ConfigurationError;
    for (const name of ['ROSTRUM_PORT', 'ROSTRUM_COLOUR', 'DATABASE_URL', 'LIVEKIT_API_KEY']) {
      expect(faults.join('\n')).toContain(name);
    }
  }
});
