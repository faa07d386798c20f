import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Language } from '#kernel';
import { projectRoot } from '../config/project-root.js';
import { drawable } from './font-coverage.js';
import type { Coverage } from './font-coverage.js';
import { fontFolders, paperCoverage } from './paper-fonts.js';

export interface Paper {
  /** Of the document, in its language: readers and assistive technology show it. */
  readonly title: string;
  readonly language: Language;
  /** Pictures by the name under which the template reads them, `/pictures/<name>`. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** Milliseconds; a minute when not given. */
  readonly atMost?: number;
}

/** A paper could not be made: the template is faulty, or it took more time, memory or room than there is. */
export class TypesettingFailed extends Error {}

interface Answer {
  readonly id: number;
  readonly made?: Uint8Array;
  readonly fault?: string;
  /** Whether the process has grown so much that it should give its memory back. */
  readonly spent: boolean;
}

const limits = { waiting: 50, dataBytes: 64 * 1_048_576, paperBytes: 256 * 1_048_576, memoryBytes: 2_000 * 1_048_576 };
const minute = 60_000;
const workspace = join(projectRoot, 'libs');

/**
 * Sets papers with Typst, in a process of its own, one after another. Templates are the `.typ` files of the libraries;
 * what people wrote reaches them as data only, so that nothing in it is ever run.
 */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private process: ChildProcess | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private orders = 0;

  /**
   * Tagged PDF that keeps to PDF/UA-1.
   * @param template below `libs`, for example `participants/typst/list.typ`
   * @param data what the template finds as `data`; anything that JSON holds
   * @throws TypesettingFailed
   */
  pdf(template: string, data: unknown, paper: Paper): Promise<Buffer> {
    return this.inTurn(template, data, { ...paper, form: 'pdf' });
  }

  /** The same paper as one picture, its pages below one another. @throws TypesettingFailed */
  async svg(template: string, data: unknown, paper: Paper): Promise<string> {
    return (await this.inTurn(template, data, { ...paper, form: 'svg' })).toString('utf8');
  }

  onModuleDestroy(): void {
    this.process?.kill('SIGKILL');
    this.process = undefined;
  }

  private inTurn(template: string, data: unknown, paper: Paper & { form: 'pdf' | 'svg' }): Promise<Buffer> {
    if (this.waiting >= limits.waiting) return Promise.reject(new TypesettingFailed('Too many papers wait to be set'));
    this.waiting += 1;
    const made = this.queue.then(() => this.set(template, data, paper));
    this.queue = made.catch(() => undefined).finally(() => (this.waiting -= 1));
    return made;
  }

  private async set(template: string, data: unknown, paper: Paper & { form: 'pdf' | 'svg' }): Promise<Buffer> {
    const { title, language, pictures = {}, atMost = minute, form } = paper;
    const envelope = withDrawableText({ title, language, data }, await paperCoverage());
    const content = Buffer.from(JSON.stringify(envelope));
    if (content.length > limits.dataBytes) throw new TypesettingFailed(`The data have ${content.length} bytes`);
    const files = {
      'data.json': content,
      ...Object.fromEntries(Object.entries(pictures).map(([name, bytes]) => [`pictures/${name}`, bytes])),
    };
    const order = { id: (this.orders += 1), workspace, fontFolders, template, form, files };
    const child = (this.process ??= startProcess());
    const { made, fault, spent } = await answerOf(child, order, atMost).catch((error: unknown) => {
      this.end(child);
      throw error;
    });
    if (spent) this.end(child);
    if (!made) throw new TypesettingFailed(`${template}: ${fault ?? 'nothing was made'}`);
    if (made.length > limits.paperBytes) throw new TypesettingFailed(`The paper has ${made.length} bytes`);
    return Buffer.from(made.buffer, made.byteOffset, made.byteLength);
  }

  private end(child: ChildProcess): void {
    child.kill('SIGKILL');
    if (this.process === child) this.process = undefined;
  }
}

function startProcess(): ChildProcess {
  const ending = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  const child = fork(join(import.meta.dirname, `typeset-process.${ending}`), [], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: {},
    serialization: 'advanced',
  });
  // An idle process does not keep ours alive.
  child.unref();
  child.channel?.unref();
  return child;
}

/** Sends the order and waits. @throws TypesettingFailed when the process ends, or takes too long or too much memory */
function answerOf(child: ChildProcess, order: { readonly id: number }, atMost: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const onMessage = (answer: Answer): void => void (answer.id === order.id && resolve(answer));
  const onExit = (): void => reject(new TypesettingFailed('The process that sets type has ended'));
  const late = setTimeout(() => reject(new TypesettingFailed(`Not made within ${atMost} ms`)), atMost);
  const watch = setInterval(() => {
    void memoryOf(child.pid).then((bytes) => {
      if (bytes > limits.memoryBytes) reject(new TypesettingFailed(`Needs more than ${limits.memoryBytes} bytes`));
    });
  }, 250);
  child.on('message', onMessage).once('exit', onExit).once('error', onExit);
  child.channel?.ref();
  child.send(order, (error) => error && reject(new TypesettingFailed(error.message)));
  return promise.finally(() => {
    clearTimeout(late);
    clearInterval(watch);
    child.off('message', onMessage).off('exit', onExit).off('error', onExit);
    child.channel?.unref();
  });
}

/** Resident bytes, where the system says them (Linux); 0 elsewhere, where only time and size are limited. */
async function memoryOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return Number(status.split(' ')[1] ?? 0) * 4_096;
}

function withDrawableText(value: unknown, covers: Coverage): unknown {
  if (typeof value === 'string') return drawable(value, covers);
  if (Array.isArray(value)) return value.map((each) => withDrawableText(each, covers));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withDrawableText(each, covers)]));
}
