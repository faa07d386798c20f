import { Reflector } from '@nestjs/core';

/** What an operation asks of whoever calls it. Operations without a requirement are refused. */
export type Requirement =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | {
      readonly kind: 'permission';
      readonly permission: string;
      /** Kind of subject to the argument that names it, `{ meeting: 'input.meetingId' }`. */
      readonly subject: Readonly<Record<string, string>>;
    };

/** The metadata that the guard reads. The decorators for libraries are in #access; the platform's own use this one. */
export const OperationRequirement = Reflector.createDecorator<Requirement>();
