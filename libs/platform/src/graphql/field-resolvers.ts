import { Injectable } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from './request-context.js';

/** Resolver of a child field: a plain function, without guards; access was decided at the root. */
export type FieldResolver<Parent = never, Args = never> = (
  parent: Parent,
  args: Args,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

/** Type name to field name to resolver. */
export type FieldResolverMap = Readonly<Record<string, Readonly<Record<string, FieldResolver>>>>;

/** Collects the child fields of all libraries; read once when the schema is made. */
@Injectable()
export class FieldResolverRegistry {
  private readonly types = new Map<string, Map<string, FieldResolver>>();

  /** @throws when two libraries resolve the same field */
  register(map: FieldResolverMap): void {
    for (const [type, fields] of Object.entries(map)) {
      const known = this.types.get(type) ?? new Map<string, FieldResolver>();
      this.types.set(type, known);
      for (const [field, resolver] of Object.entries(fields)) {
        if (known.has(field)) throw new Error(`${type}.${field} has two resolvers`);
        known.set(field, resolver);
      }
    }
  }

  all(): Record<string, Record<string, FieldResolver>> {
    return Object.fromEntries([...this.types].map(([type, fields]) => [type, Object.fromEntries(fields)]));
  }
}

type Injected = FactoryProvider['inject'];

/**
 * A provider that adds child fields to the schema; put it into the `providers` of the library's module.
 *
 * `fieldResolvers(sessionsFields, [SessionsQueries])` with
 * `const sessionsFields = (queries: SessionsQueries) => ({ Session: { agenda: (session, args, context) => … } })`
 */
export function fieldResolvers<Dependencies extends unknown[]>(
  fields: FieldResolverMap | ((...dependencies: Dependencies) => FieldResolverMap),
  inject: NonNullable<Injected> = [],
): FactoryProvider {
  return {
    provide: Symbol('field resolvers'),
    inject: [FieldResolverRegistry, ...inject],
    useFactory: (registry: FieldResolverRegistry, ...dependencies: Dependencies) => {
      const map = typeof fields === 'function' ? fields(...dependencies) : fields;
      registry.register(map);
      return map;
    },
  };
}
