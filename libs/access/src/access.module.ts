import { Global, Module } from '@nestjs/common';
import { AccessDecider } from './app/access-decider.js';
import { AuditTrail } from './app/audit-trail.js';
import { ObjectRights } from './app/object-rights.js';
import { SubjectScopes } from './app/subject-scopes.js';

const services = [SubjectScopes, ObjectRights, AccessDecider, AuditTrail];

/** People, roles, sign-in and the audit trail; global, because every other library needs them. */
@Global()
@Module({ providers: services, exports: services })
export class AccessModule {}
