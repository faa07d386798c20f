import { v7 } from 'uuid';

/** A UUID version 7: unique anywhere, in the order of creation, so that indexes grow at one end. */
export function newId<Id extends string = string>(): Id {
  return v7() as Id;
}
