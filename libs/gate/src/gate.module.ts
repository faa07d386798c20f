import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SubjectScopes } from '#access';
import { fieldResolvers, liveSource } from '#platform';
import { RegistrationModule } from '#registration';
import { SessionsModule, SessionsQueries } from '#sessions';
import { gateChangedSource } from './api/gate-changed.source.js';
import { GateReadingResolver } from './api/gate-reading.resolver.js';
import { gateFields } from './api/gate.fields.js';
import { GateResolver } from './api/gate.resolver.js';
import { BadgeCodes } from './app/badge-codes.js';
import { BadgeSigner } from './app/badge-signer.js';
import { CorrectionService } from './app/correction.service.js';
import { GatePersonalRecords } from './app/gate-personal-records.js';
import { GateSettingsService } from './app/gate-settings.service.js';
import { ScanJudge } from './app/scan-judge.js';
import { ScanService } from './app/scan.service.js';
import { BadgeKeyRepository } from './db/badge-key.repository.js';
import { BadgeQueries } from './db/badge.queries.js';
import { GateQueries } from './db/gate.queries.js';
import { GateRepository } from './db/gate.repository.js';
import { PackQueries } from './db/pack.queries.js';
import { ScanRepository } from './db/scan.repository.js';

const services = [BadgeSigner, BadgeCodes, GateSettingsService, ScanService, CorrectionService];
const queries = [BadgeQueries, GateQueries, PackQueries];
const inner = [GatePersonalRecords, BadgeKeyRepository, GateRepository, ScanRepository, ScanJudge];

/** Badges and the gates at which they are shown; what every process needs of it. */
@Module({
  imports: [RegistrationModule],
  providers: [...inner, ...services, ...queries],
  exports: [...services, ...queries],
})
export class GateModule implements OnModuleInit {
  constructor(
    private readonly scopes: SubjectScopes,
    private readonly gates: GateQueries,
  ) {}

  onModuleInit(): void {
    this.scopes.register('gateScan', (ids) => this.gates.placesOfScans(ids));
  }
}

/** The same with its part of the contract. */
@Module({
  imports: [GateModule, SessionsModule],
  providers: [
    GateResolver,
    GateReadingResolver,
    fieldResolvers(gateFields, [BadgeQueries, BadgeCodes, BadgeSigner]),
    liveSource(gateChangedSource, [SessionsQueries, GateQueries]),
  ],
  exports: [GateModule],
})
export class GateApiModule {}
