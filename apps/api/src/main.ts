import process from 'node:process';
import 'reflect-metadata';
import { readConfiguration } from '#platform';
import { startApi } from './api.js';

const app = await startApi(readConfiguration(process.env));
// Who started this process waits for this line.
console.log(`listening ${await app.getUrl()}`);
