import { useEffect, useState } from 'react';
import { readClock } from './floor-clock.js';
import type { ClockReading, ClockSource } from './floor-clock.js';
import { serverTime } from './server-clock.js';

/** The clock of whoever has the floor, drawn again when its second changes; null when nobody has it. */
export function useClock(source: ClockSource | null | undefined): ClockReading | null {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (!source || source.paused) return;
    const mark = Date.parse(source.endsAt ?? source.givenAt);
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const intoSecond = (((mark - serverTime.now()) % 1000) + 1000) % 1000;
      timer = setTimeout(() => {
        drawAgain((count) => count + 1);
        wait();
      }, intoSecond + 5);
    };
    wait();
    return () => clearTimeout(timer);
  }, [source]);
  return source ? readClock(source, serverTime.now()) : null;
}
