import process from 'node:process';
import { Configuration, ConfigurationError, readConfiguration } from '#platform/launchers';
import { Fault } from '../fault.js';
import { Installation } from './installation.js';

/** Where the operator gave no database, this stands in until the embedded one has its address. */
const EMBEDDED = 'postgres://embedded@127.0.0.1/rostrum';

export interface Settings {
  readonly configuration: Configuration;
  readonly installation: Installation;
  /** The operator's own database, or nothing: then the embedded one is used. */
  readonly databaseUrl: string | undefined;
}

/** @throws Fault listing every fault of the environment at once */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  try {
    const configuration = readConfiguration({ ...environment, DATABASE_URL: environment['DATABASE_URL'] || EMBEDDED });
    return {
      configuration,
      installation: new Installation(configuration.dataFolder),
      databaseUrl: environment['DATABASE_URL'] || undefined,
    };
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Fault(error.message);
    throw error;
  }
}
