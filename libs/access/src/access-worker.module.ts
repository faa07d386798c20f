import { Module } from '@nestjs/common';
import { AccessModule } from './access.module.js';
import { AccessHousekeeping } from './app/access-housekeeping.js';
import { LinkMailService } from './app/link-mail.service.js';

/** What only worker processes have: mails with links, and forgetting. */
@Module({ imports: [AccessModule], providers: [LinkMailService, AccessHousekeeping] })
export class AccessWorkerModule {}
