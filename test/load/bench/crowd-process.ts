import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectRoot } from '#platform/launchers';
import type { Crowd, FollowingChoices } from './followers.js';
import { pinTo } from './processors.js';

/** What a crowd is told, and what it answers. */
export type CrowdOrder =
  | { readonly order: 'follow'; readonly choices: FollowingChoices }
  | { readonly order: 'grow'; readonly count: number }
  | { readonly order: 'watch'; readonly mark: string };
export type CrowdAnswer = { readonly done: number } | { readonly fault: string };

/** Followers in a process of their own: thousands of them are too much for the one that measures. */
export class CrowdProcess implements Crowd {
  private constructor(private readonly child: ChildProcess) {}

  static async start(choices: FollowingChoices): Promise<CrowdProcess> {
    const child = fork(path.join(projectRoot, 'dist/test/load/bench/servers/crowd.js'), [], { execArgv: [] });
    pinTo('anywhere', child.pid ?? 0);
    const crowd = new CrowdProcess(child);
    await crowd.tell({ order: 'follow', choices });
    return crowd;
  }

  async growTo(count: number): Promise<void> {
    await this.tell({ order: 'grow', count });
  }

  untilAllHave(mark: string): Promise<number> {
    return this.tell({ order: 'watch', mark });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }

  private async tell(order: CrowdOrder): Promise<number> {
    const answered = once(this.child, 'message') as Promise<[CrowdAnswer]>;
    this.child.send(order);
    const [answer] = await answered;
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.done;
  }
}
