/**
 * How Node runs API and worker. An answer of 50 KB leaves some 2 MB of short-lived objects behind; with Node's small
 * nursery many outlive it and are copied again and again, a third of the time of a busy API process. 32 MB end that.
 */
export const nodeFlags: readonly string[] = [
  '--enable-source-maps',
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];
