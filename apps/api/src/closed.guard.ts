import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { OperationRequirement } from '#platform';

/** Everything that is not public is closed. */
@Injectable()
export class ClosedGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const requirement = this.reflector.getAllAndOverride(OperationRequirement, [
      context.getHandler(),
      context.getClass(),
    ]);
    return requirement?.kind === 'public';
  }
}
