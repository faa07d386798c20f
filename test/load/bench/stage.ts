import path from 'node:path';
import { projectRoot } from '#platform/launchers';
import { Cluster, freePort } from './cluster.js';
import { makeDatabase } from './databases.js';
import type { FilledDatabase } from './databases.js';
import { sizes } from './dataset.js';
import type { DatasetSize } from './dataset.js';
import { Product } from './product.js';
import type { ProductChoices } from './product.js';
import { ServerProcess } from './server-process.js';

/** How long and how often is measured. */
export interface Pace {
  readonly rounds: number;
  /** Length of one measurement of answers per second. */
  readonly seconds: number;
  /** Followers, from few to many. */
  readonly followers: readonly number[];
  /** Whether the same is measured with ten times the data. */
  readonly growth: boolean;
  /** Followers of each of four processes. */
  readonly followersOfProcess: number;
  /** Whether pages in browsers are measured at a real SFU. */
  readonly browsers: boolean;
  readonly size: DatasetSize;
}

export const paces = {
  full: {
    rounds: 5,
    seconds: 1.2,
    followers: [1000, 3000],
    growth: true,
    followersOfProcess: 2500,
    browsers: true,
    size: sizes.once,
  },
  quick: {
    rounds: 1,
    seconds: 0.3,
    followers: [50],
    growth: false,
    followersOfProcess: 20,
    browsers: false,
    size: sizes.few,
  },
} as const satisfies Record<string, Pace>;

/** Everything that parts of the bench have in common; ends what it started. */
export class Stage implements AsyncDisposable {
  private constructor(
    readonly pace: Pace,
    readonly cluster: Cluster,
    /** The database at its size. */
    readonly once: FilledDatabase,
    private readonly opened: AsyncDisposableStack,
  ) {}

  static async open(pace: Pace): Promise<Stage> {
    await using opened = new AsyncDisposableStack();
    const cluster = opened.use(await Cluster.start());
    const once = await makeDatabase(cluster, 'once', pace.size);
    return new Stage(pace, cluster, once, opened.move());
  }

  /** A database of ten times the size, made when it is first asked for. */
  tenfold(): Promise<FilledDatabase> {
    this.larger ??= makeDatabase(this.cluster, 'tenfold', sizes.tenfold);
    return this.larger;
  }

  private larger: Promise<FilledDatabase> | undefined;

  /** The one API process on a database, which parts share. */
  product({ url }: FilledDatabase): Promise<Product> {
    const product = this.products.get(url) ?? this.startProduct({ databaseUrl: url });
    this.products.set(url, product);
    return product;
  }

  private readonly products = new Map<string, Promise<Product>>();

  /** Starts one of the other servers. @returns its address */
  async startOther(entry: string): Promise<string> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    this.opened.use(
      await ServerProcess.start({
        name: entry,
        entry: path.join(projectRoot, 'dist/test/load/bench/servers', `${entry}.js`),
        environment: { DATABASE_URL: this.once.url, PORT: `${port}`, GRAPHILE_ENV: 'production' },
        ready: `${origin}/health`,
      }),
    );
    return origin;
  }

  async startProduct(choices: ProductChoices): Promise<Product> {
    return this.opened.use(await Product.start(choices));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.opened.disposeAsync();
  }
}
