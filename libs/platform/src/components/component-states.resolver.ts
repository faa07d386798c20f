import { Query, Resolver } from '@nestjs/graphql';
import { OperationRequirement } from '../graphql/requirement.js';
import { ComponentStates } from './component-states.js';
import type { ComponentState } from './component-states.js';

@Resolver()
export class ComponentStatesResolver {
  constructor(private readonly states: ComponentStates) {}

  @Query()
  @OperationRequirement({ kind: 'permission', permission: 'platform.read', subject: {} })
  componentStates(): Promise<ComponentState[]> {
    return this.states.all();
  }
}
