import { zonesOf } from './timeZones.ts';

/** Hours of the day between which the law lets a service start: 47 CFR 64.1200(c)(1). */
const FROM = 8;
const UNTIL = 21;

/**
 * True where the bot may start a text of its own at this time: it is between 8 am and 9 pm in every time zone in
 * which the person may be, by their number and by the plan's state (such as TX). Answers need not ask.
 */
export function mayStart(now: number, number: string, state?: string): boolean {
  return zonesOf(number, state).every((zone) => {
    const hour = hourIn(zone, now);
    return hour >= FROM && hour < UNTIL;
  });
}

function hourIn(timeZone: string, now: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
  return Number(format.format(now));
}
