import process from 'node:process';
import 'reflect-metadata';
import { readConfiguration } from '#platform';
import { startWorker } from './worker.js';

await startWorker(readConfiguration(process.env));
// Who started this process waits for this line.
console.log('working');
