import { ActivityTypes } from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { BusyError } from '../../../bots/index.ts';
import { answerJson, RequestError, readJson, route } from '../../http/index.ts';
import { requireAllowed } from '../allowedHosts.ts';
import { isServed } from '../render/render.ts';
import { SMS_CHANNEL } from '../texts/azureCarrier.ts';
import { takeText } from '../texts/takeText.ts';
import { languageOf } from '../words.ts';
import { type ChannelActivity, parseChannelActivity } from './channelActivity.ts';
import type { Choice } from './choice.ts';
import { conversationKey } from './conversationKey.ts';
import type { Desk } from './desk.ts';
import { answerInvoke, refuseInvoke } from './invoke.ts';
import { asWholeForm, onlyItsOwnQuestion, type Pressed, pressedReply } from './pressedReply.ts';
import { requireLocal } from './requireLocal.ts';
import { updateCard } from './submitted.ts';
import { isRemoval, type TakenUp, takeUp } from './takeUp.ts';
import { openDelivery } from './unanswered.ts';

/** Bytes; Teams itself sends at most about 100 KB. */
const LARGEST = 262_144;

/**
 * `POST /api/messages`: what a channel of Azure Bot Service delivers. Checked in the order of what it costs:
 * the body, the service URL, the sign-in. It is answered when the message is on disk; the turn runs by itself.
 */
export function mountMessages(server: Server, desk: Desk): void {
  server.post(
    '/api/messages',
    route((request, response) => receive(request, response, desk), desk.log),
  );
}

async function receive(request: Request, response: Response, desk: Desk): Promise<void> {
  const activity = parseChannelActivity(await readJson(request, LARGEST));
  requireAllowed(activity.serviceUrl, desk.isAllowed);
  if (desk.playground) requireLocal(request);
  const answer = await desk.adapter.answerTo(request, activity, async (context) => {
    const body = await take(activity, response, desk);
    const value = { status: 200, body };
    if (body) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
  });
  answerJson(response, answer.status, answer.body);
}

/** Resolves when the activity is on disk, with the body that answers an invoke. */
async function take(activity: ChannelActivity, response: Response, desk: Desk): Promise<unknown> {
  if (activity.channelId === SMS_CHANNEL) {
    await takeText(activity, desk.texts);
    // An invoke without an answer would be a fault.
    return {};
  }
  if (!isServed(activity.channelId)) {
    throw new RequestError(403, 'ChannelNotServed', 'This bot does not serve the channel of this activity.');
  }
  if (isRemoval(activity)) await endWelcome(activity, desk);
  const taken = takeUp(activity, (locale) => desk.look.words(languageOf(locale)).bareMention);
  const choice = taken?.choice;
  const pressed = choice && (await find(activity, choice, desk));
  if (taken) await handIn(response, asTaken(taken, pressed, desk), desk);
  if (activity.type === 'invoke') {
    return choice ? answerInvoke(desk, activity, choice, pressed) : refuseInvoke(activity);
  }
  if (choice) response.once('finish', () => void updateCard(desk, activity, choice, pressed));
}

function asTaken(taken: TakenUp, pressed: Pressed | undefined, { look }: Desk): TakenUp {
  return asWholeForm(onlyItsOwnQuestion(taken, pressed), pressed, look.words);
}

/** Before the button's message is taken in: what it answers is what was asked when it was pressed. */
async function find(activity: ChannelActivity, choice: Choice, desk: Desk): Promise<Pressed | undefined> {
  try {
    return await pressedReply(desk.turns, activity, choice);
  } catch (error) {
    throw asRetriable(error, desk.log);
  }
}

async function endWelcome(activity: ChannelActivity, { welcomes, log }: Desk): Promise<void> {
  try {
    await welcomes.end(conversationKey(activity, true));
  } catch (error) {
    throw asRetriable(error, log);
  }
}

/** Resolves when the message is on disk; throws what has the connector send it again. */
async function handIn(response: Response, taken: TakenUp, desk: Desk): Promise<void> {
  const { turns, welcomes, clock, log } = desk;
  const { conversation, kind, activity } = taken;
  try {
    if (kind === 'welcome' && (await welcomes.has(conversation))) return;
    const notes = kind === 'welcome' ? [welcomes.entry(conversation, clock.now())] : undefined;
    const { delivery, answered } = await openDelivery(desk, taken);
    await turns.receive({ channel: 'msteams', conversation, delivery, activity, notes });
    response.once('finish', () => {
      answered().catch((err: unknown) =>
        log.warn({ err }, 'A note of an answered delivery stays for minutes'),
      );
    });
  } catch (error) {
    throw asRetriable(error, log);
  }
}

function asRetriable(error: unknown, log: Desk['log']): RequestError {
  if (error instanceof BusyError) {
    const [status, after] = [error.scope === 'process' ? 503 : 429, String(error.retryAfter)];
    return new RequestError(status, 'TooManyRequests', error.message, { 'retry-after': after });
  }
  log.error({ err: error }, 'A message of a channel was not taken in; its connector sends it again');
  const message = 'The message could not be kept just now. Send it again.';
  return new RequestError(503, 'NotTakenIn', message, { 'retry-after': '2' });
}
