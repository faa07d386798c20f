import { Global, Module } from '@nestjs/common';
import { AccessChanges } from './app/access-changes.js';
import { AccessDecider } from './app/access-decider.js';
import { AccessPersonalRecords } from './app/access-personal-records.js';
import { ActorResolver } from './app/actor-resolver.js';
import { Accounts } from './app/accounts.js';
import { AuditTrail } from './app/audit-trail.js';
import { CommonPasswords } from './app/common-passwords.js';
import { EntrustedRoles } from './app/entrusted-roles.js';
import { LinkRequests } from './app/link-requests.js';
import { Notices } from './app/notices.js';
import { ObjectRights } from './app/object-rights.js';
import { PasswordHash } from './app/password-hash.js';
import { PasswordService } from './app/password.service.js';
import { PeopleService } from './app/people.service.js';
import { RoleService } from './app/role.service.js';
import { PersonalData } from './app/personal-data.js';
import { SignInAttempts } from './app/sign-in-attempts.js';
import { SignInService } from './app/sign-in.service.js';
import { SubjectScopes } from './app/subject-scopes.js';
import { AuditQueries } from './db/audit.queries.js';
import { NoticeQueries } from './db/notice.queries.js';
import { PasswordLinkRepository } from './db/password-link.repository.js';
import { PeopleQueries } from './db/people.queries.js';
import { PersonRepository } from './db/person.repository.js';
import { RoleAssignmentRepository } from './db/role-assignment.repository.js';
import { SignInFailureRepository } from './db/sign-in-failure.repository.js';
import { SignInQueries } from './db/sign-in.queries.js';
import { SignInRepository } from './db/sign-in.repository.js';

/** What other libraries use. */
const shared = [
  Accounts,
  EntrustedRoles,
  SubjectScopes,
  ObjectRights,
  AccessDecider,
  AuditTrail,
  AccessChanges,
  Notices,
  PersonalData,
];

/** What the operations of this library use. */
const own = [
  ActorResolver,
  SignInService,
  PasswordService,
  PeopleService,
  RoleService,
  PeopleQueries,
  SignInQueries,
  AuditQueries,
  NoticeQueries,
];

const inner = [
  AccessPersonalRecords,
  CommonPasswords,
  LinkRequests,
  PasswordHash,
  SignInAttempts,
  PersonRepository,
  SignInRepository,
  SignInFailureRepository,
  PasswordLinkRepository,
  RoleAssignmentRepository,
];

/** People, roles, sign-in and the audit trail; global, because every other library needs them. */
@Global()
@Module({ providers: [...shared, ...own, ...inner], exports: [...shared, ...own, ...inner] })
export class AccessModule {}
