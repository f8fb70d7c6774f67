import type { Turns, Welcomes } from '../../../bots/index.ts';
import type { Clock, Database, Logger } from '../../../runtime/index.ts';
import type { Intake } from '../../sms/index.ts';
import type { IsAllowed } from '../allowedHosts.ts';
import type { CardUpdates } from '../deliver/cardUpdates.ts';
import type { Look } from '../render/render.ts';
import type { ChannelAdapter } from './channelAdapter.ts';

/** What a request of a channel is answered with. */
export interface Desk {
  turns: Turns;
  database: Database;
  welcomes: Welcomes;
  clock: Clock;
  log: Logger;
  adapter: ChannelAdapter;
  isAllowed: IsAllowed;
  cards: CardUpdates;
  look: Look;
  /** Takes in what Azure's SMS channel delivers. */
  texts: Intake;
  /** True where unsigned requests of this machine are taken. */
  playground: boolean;
}
