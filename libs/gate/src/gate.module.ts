import { Module } from '@nestjs/common';
import { RegistrationModule } from '#registration';
import { BadgeCodes } from './app/badge-codes.js';
import { BadgeSigner } from './app/badge-signer.js';
import { BadgeKeyRepository } from './db/badge-key.repository.js';
import { BadgeQueries } from './db/badge.queries.js';

/** Badges and the gates at which they are shown; what every process needs of it. */
@Module({
  imports: [RegistrationModule],
  providers: [BadgeKeyRepository, BadgeQueries, BadgeSigner, BadgeCodes],
  exports: [BadgeQueries, BadgeSigner, BadgeCodes],
})
export class GateModule {}
