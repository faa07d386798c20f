import type { ComponentName } from './components.js';

export interface Size {
  /** Also the name of its project in jest.config.js. */
  readonly name: string;
  /** Jest workers at once; 1 is one test file after the other. Figures for two cores. */
  readonly workers: number;
  /** What must be looked for, or be built, before this size begins. */
  readonly after: readonly (ComponentName | 'web')[];
}

export const SIZES: readonly Size[] = [
  { name: 'small', workers: 2, after: [] },
  { name: 'medium', workers: 2, after: ['redis-server', 'verapdf', 'openpyxl'] },
  { name: 'e2e', workers: 1, after: ['redis-server', 'livekit', 'web'] },
  { name: 'browser', workers: 1, after: ['chromium', 'redis-server', 'livekit', 'web'] },
  { name: 'load', workers: 1, after: ['chromium', 'redis-server', 'livekit', 'web'] },
];
