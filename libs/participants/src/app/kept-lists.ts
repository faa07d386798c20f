import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { ListQueries } from '../db/list.queries.js';
import { inListOrder } from '../domain/participant-list.js';
import type { ListContent } from '../domain/participant-list.js';

/** Some sessions at once, in six languages. */
const most = 24;

/**
 * What issues say, in the order of a language. An issue never changes (PAR-3), and sorting thousands of names anew for
 * every reader of a public page costs a tenth of a second each time.
 */
@Injectable()
export class KeptLists {
  private readonly kept = new Map<string, Promise<ListContent>>();

  constructor(private readonly queries: ListQueries) {}

  inOrder(issue: { readonly sessionId: string; readonly number: number }, language: Language): Promise<ListContent> {
    const key = `${issue.sessionId} ${issue.number} ${language}`;
    const known = this.kept.get(key);
    if (known) return known;
    const content = this.read(issue, language);
    this.kept.set(key, content);
    // One that could not be read is asked for again.
    content.catch(() => this.kept.delete(key));
    const [oldest] = this.kept.keys();
    if (this.kept.size > most && oldest !== undefined) this.kept.delete(oldest);
    return content;
  }

  private async read(issue: { sessionId: string; number: number }, language: Language): Promise<ListContent> {
    const content = await this.queries.content(issue.sessionId, issue.number);
    return inListOrder(content ?? { sections: [] }, language);
  }
}
