import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Clock } from '#kernel';
import { FilePurposes, Messages, RequestActors, UnitOfWork, fieldResolvers } from '#platform';
import { AccessModule } from './access.module.js';
import { AccessDeniedFilter } from './api/access-denied.filter.js';
import { accountFields, auditFields, noticeFields } from './api/access.fields.js';
import { AccessGuard } from './api/access.guard.js';
import { AuditResolver } from './api/audit.resolver.js';
import { NoticesResolver } from './api/notices.resolver.js';
import { PeopleResolver } from './api/people.resolver.js';
import { SignInCookies } from './api/sign-in-cookies.js';
import { SignInResolver } from './api/sign-in.resolver.js';
import { ViewerReader } from './api/viewer.reader.js';
import { AccessChanges } from './app/access-changes.js';
import { ActorResolver } from './app/actor-resolver.js';
import { AuditTrail } from './app/audit-trail.js';
import { SubjectScopes } from './app/subject-scopes.js';
import { PeopleQueries } from './db/people.queries.js';
import { SignInQueries } from './db/sign-in.queries.js';

/** What only processes with an HTTP server have: the guard of every operation and the operations on accounts. */
@Module({
  imports: [AccessModule],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: AccessDeniedFilter },
    SignInCookies,
    SignInResolver,
    PeopleResolver,
    AuditResolver,
    NoticesResolver,
    ViewerReader,
    fieldResolvers(accountFields, [PeopleQueries, SignInQueries, SubjectScopes, Clock]),
    fieldResolvers(auditFields, [Messages]),
    fieldResolvers(noticeFields, [Messages]),
  ],
})
export class AccessApiModule implements OnModuleInit {
  constructor(
    private readonly requestActors: RequestActors,
    private readonly cookies: SignInCookies,
    private readonly actors: ActorResolver,
    private readonly changes: AccessChanges,
    private readonly files: FilePurposes,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  onModuleInit(): void {
    this.requestActors.answerWith((request) => this.actors.actorOf(this.cookies.tokenOf(request)));
    this.changes.follow((personId) => this.requestActors.changed(personId));
    this.files.recordWith((actor, { id, name }) =>
      this.unitOfWork.run(() =>
        this.audit.append({
          actor,
          action: 'file.read',
          subject: { type: 'file', id },
          params: { name },
          rule: 'FIL-8',
        }),
      ),
    );
  }
}
