import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Messages } from '#platform';
import type { MergeClash } from '../domain/merge-organisations.js';

/** CIV-16 What stands in the way of a merging, in the reader's language. */
@Injectable()
export class MergeWords {
  constructor(private readonly messages: Messages) {}

  of({ kind, what }: MergeClash, language: Language): string {
    if (kind === 'RECORD') return this.messages.text(`merge.record.${what}`, {}, language);
    if (kind === 'PARTICIPATION') return this.messages.text('merge.participation', { session: what }, language);
    return what.replaceAll(/[A-Z]{2,}/g, (status) => this.messages.text(`fairness.status.${status}`, {}, language));
  }
}
