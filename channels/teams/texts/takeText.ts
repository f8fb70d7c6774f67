import type { Intake } from '../../sms/index.ts';
import type { ChannelActivity } from '../receive/channelActivity.ts';
import { textOf } from './textOf.ts';

/** Hands what Azure's SMS channel delivers to the rules for text messages; resolves when it is on disk. */
export async function takeText(activity: ChannelActivity, intake: Intake): Promise<void> {
  const text = textOf(activity);
  if (text) await intake.take(text);
}
