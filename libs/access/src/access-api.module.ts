import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessModule } from './access.module.js';
import { AccessDeniedFilter } from './api/access-denied.filter.js';
import { AccessGuard } from './api/access.guard.js';

/** What only processes with an HTTP server have: the guard of every operation and the operations on accounts. */
@Module({
  imports: [AccessModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: AccessDeniedFilter },
  ],
})
export class AccessApiModule {}
