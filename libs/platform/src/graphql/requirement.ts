import { Reflector } from '@nestjs/core';

/** What an operation asks of whoever calls it. Operations without a requirement are refused. */
export type Requirement =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'permission';
      readonly permission: string;
      /**
       * Kind of subject to the argument that names it, `{ meeting: 'input.meetingId' }`, or to several. Empty: the
       * whole installation. `somewhere`: it is enough to hold the permission at all; service or SQL limit the rest.
       */
      readonly subject: Readonly<Record<string, string | readonly string[]>> | 'somewhere';
    };

/** The metadata that the guard reads. The decorators for libraries are in #access; the platform's own use this one. */
export const OperationRequirement = Reflector.createDecorator<Requirement>();
