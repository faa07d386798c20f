import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires } from '#access';
import type { Actor } from '#access';
import { isUuid } from '#kernel';
import { toUnion } from '#platform';
import type { RequestContext } from '#platform';
import { DelegationImportService } from '../app/delegation-import.service.js';
import type { ImportOrder } from '../app/delegation-import.service.js';
import { DelegationWorkbookService } from '../app/delegation-workbook.service.js';
import type { Wire } from './registration-answers.js';

type Order = ImportOrder & { readonly delegationId: string };

/** A delegation out of and into a workbook. */
@Resolver()
export class DelegationWorkbookResolver {
  constructor(
    private readonly workbooks: DelegationWorkbookService,
    private readonly imports: DelegationImportService,
  ) {}

  @Query()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async delegationWorkbook(
    @Args() { delegationId, template }: { readonly delegationId: string; readonly template: boolean },
    @Context() { language }: RequestContext,
  ): Promise<object | null> {
    const made = isUuid(delegationId) ? await this.workbooks.write(delegationId, { language, template }) : null;
    return made && { fileName: made.fileName, mediaType: workbookType, base64: made.bytes.toString('base64') };
  }

  @Mutation()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async checkDelegationImport(@CurrentActor() actor: Actor, @Args() { delegationId, ...order }: Order): Wire {
    return toUnion('DelegationImport', await this.imports.check(actor, delegationId, order));
  }

  @Mutation()
  @Requires('registration.delegation', { delegation: 'delegationId' })
  async importDelegation(@CurrentActor() actor: Actor, @Args() { delegationId, ...order }: Order): Wire {
    return toUnion('DelegationImport', await this.imports.import(actor, delegationId, order));
  }
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
