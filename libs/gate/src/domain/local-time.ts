/** `2021-04-12` and `09:05` of a moment in a zone. */
export function localTime(moment: Date, timeZone: string): { readonly day: string; readonly time: string } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** The time alone on the same day, with the day before it otherwise. */
export function toldTime(moment: Date, now: Date, timeZone: string): string {
  const [then, today] = [localTime(moment, timeZone), localTime(now, timeZone)];
  return then.day === today.day ? then.time : `${then.day} ${then.time}`;
}
