import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { OutboxEvents } from '../outbox/outbox.js';

/** What a handler or a scheduled job says of its work. Nothing said means done. */
export type JobOutcome = 'done' | 'skipped' | { readonly retryAfterMs: number };

/** An event as its handlers get it. */
export interface HandledEvent<Name extends keyof OutboxEvents = keyof OutboxEvents> {
  readonly id: string;
  readonly name: Name;
  readonly payload: OutboxEvents[Name];
}

export interface EventHandlerChoices {
  readonly event: string;
  /**
   * `transaction` (default): in a unit of work together with the note that it was handled, so exactly once.
   * `outside`: for what is done elsewhere (mail, the SFU); noted afterwards, so after a crash it may be done again.
   */
  readonly effect: 'transaction' | 'outside';
}

export interface ScheduleChoices {
  /** Unique, `area.verb`. */
  readonly id: string;
  readonly everyMs: number;
}

const eventHandler = Reflector.createDecorator<EventHandlerChoices>();
const scheduled = Reflector.createDecorator<ScheduleChoices>();

type Handles<Name extends keyof OutboxEvents> = (event: HandledEvent<Name>) => Promise<JobOutcome | void>;

/** A method that handles an event, in the worker: `@OnEvent('floor.given')`. */
export function OnEvent<Name extends keyof OutboxEvents>(
  event: Name,
  effect: EventHandlerChoices['effect'] = 'transaction',
): <Method extends Handles<Name>>(target: object, key: string, descriptor: TypedPropertyDescriptor<Method>) => void {
  return (target, key, descriptor) => eventHandler({ event, effect })(target, key, descriptor);
}

/** A method that the worker calls again and again; in one worker at a time. */
export function Scheduled(
  choices: ScheduleChoices,
): <Method extends () => Promise<JobOutcome | void>>(
  target: object,
  key: string,
  descriptor: TypedPropertyDescriptor<Method>,
) => void {
  return (target, key, descriptor) => scheduled(choices)(target, key, descriptor);
}

export interface FoundHandler extends EventHandlerChoices {
  /** Name under which it is noted as having handled an event: class and method. */
  readonly name: string;
  readonly handle: (event: HandledEvent) => Promise<JobOutcome | void>;
}

export interface FoundSchedule extends ScheduleChoices {
  readonly run: () => Promise<JobOutcome | void>;
}

/** Finds the handlers and schedules of all modules of the process. */
@Injectable()
export class EventHandlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  events(): FoundHandler[] {
    return this.methods().flatMap(({ name, method, call }) => {
      const choices = this.reflector.get(eventHandler, method);
      return choices ? [{ ...choices, name, handle: call as FoundHandler['handle'] }] : [];
    });
  }

  schedules(): FoundSchedule[] {
    return this.methods().flatMap(({ method, call }) => {
      const choices = this.reflector.get(scheduled, method);
      return choices ? [{ ...choices, run: call as FoundSchedule['run'] }] : [];
    });
  }

  private methods(): { name: string; method: () => unknown; call: (...args: never[]) => unknown }[] {
    return this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const target = instance as Record<string, (...args: never[]) => unknown> | null;
      if (!target || typeof target !== 'object' || !metatype) return [];
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(target) as object).flatMap((key) => {
        const method = target[key];
        return method
          ? [{ name: `${metatype.name}.${key}`, method, call: (...args: never[]) => method.apply(target, args) }]
          : [];
      });
    });
  }
}
