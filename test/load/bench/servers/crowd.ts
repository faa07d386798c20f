import type { CrowdAnswer, CrowdOrder } from '../crowd-process.js';
import { Followers } from '../followers.js';
import { endWithTheBench } from './plain-http.js';

/** Followers that do what their parent process tells them (`crowd-process.ts`). */
let followers: Followers | undefined;

async function carryOut(told: CrowdOrder): Promise<number> {
  if (told.order === 'follow') followers = new Followers(told.choices);
  else if (told.order === 'grow') await followers?.growTo(told.count);
  else return (await followers?.untilAllHave(told.mark)) ?? Number.NaN;
  return 0;
}

process.on('message', (told: CrowdOrder) => {
  carryOut(told).then(
    (done) => process.send?.({ done } satisfies CrowdAnswer),
    (error: unknown) => process.send?.({ fault: String(error) } satisfies CrowdAnswer),
  );
});
endWithTheBench();
