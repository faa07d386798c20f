// A process of its own that the tests of jobs kill: built code, so that it starts as a deployed one does.
// DOOMED_MODE=commit commits events and dies at once; anything else works on jobs until it is killed.
import process from 'node:process';
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

const { OnEvent, Outbox, PlatformModule, PlatformWorkerModule, readConfiguration, UnitOfWork } =
  await import('../../dist/libs/platform/src/index.js');

class Witness {
  constructor(unitOfWork) {
    this.unitOfWork = unitOfWork;
  }

  async counted({ id }) {
    await this.unitOfWork.manager.query('INSERT INTO witness (event_id) VALUES ($1)', [id]);
    // Long enough to be killed in the middle.
    await this.unitOfWork.manager.query('SELECT pg_sleep(0.02)');
  }
}
Reflect.defineMetadata('design:paramtypes', [UnitOfWork], Witness);
OnEvent('doomed.counted')(Witness.prototype, 'counted', Object.getOwnPropertyDescriptor(Witness.prototype, 'counted'));

class WorkerUnderTest {}
Module({ imports: [PlatformWorkerModule], providers: [Witness] })(WorkerUnderTest);
class CommitterUnderTest {}
Module({})(CommitterUnderTest);

const commits = process.env.DOOMED_MODE === 'commit';
const configuration = readConfiguration({
  DATABASE_URL: process.env.DATABASE_URL,
  REDIS_URL: process.env.REDIS_URL,
  ROSTRUM_LOG_LEVEL: 'silent',
});
const app = await NestFactory.createApplicationContext(
  {
    module: commits ? CommitterUnderTest : WorkerUnderTest,
    imports: [PlatformModule.forRoot({ configuration, component: 'worker', entities: [] })],
  },
  { logger: false },
);

if (commits) {
  await app.get(UnitOfWork).run(async () => {
    for (let n = 0; n < 50; n += 1) await app.get(Outbox).add('doomed.counted', { n });
  });
  process.kill(process.pid, 'SIGKILL');
}
console.log('working');
