import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './api/access.guard.js';
import { AccessDecider } from './app/access-decider.js';
import { AuditTrail } from './app/audit-trail.js';
import { ObjectRights } from './app/object-rights.js';
import { SubjectScopes } from './app/subject-scopes.js';

const services = [SubjectScopes, ObjectRights, AccessDecider, AuditTrail];

/** People, roles, sign-in, the guard and the audit trail; global, because every other library needs them. */
@Global()
@Module({
  providers: [...services, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: services,
})
export class AccessModule {}
