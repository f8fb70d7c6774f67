import { type Activity, TurnContext } from 'botbuilder-core';
import { emptyMessage } from '../../runtime/index.ts';
import type { Language } from '../../safety/index.ts';
import { type Codes, codesFor } from '../codes.ts';
import { CollectingAdapter } from '../collectingAdapter.ts';
import { toDesk } from '../desk.ts';
import { Effects } from '../effects.ts';
import { guarded } from '../guarded.ts';
import type { Draft, Loaded, Services, Stage, TurnRun } from '../turnRun.ts';
import { TurnState } from '../turnState.ts';

/** Milliseconds after which the dialogs are taken to hang. */
const LONGEST = 15_000;

/** The dialog tree speaks; where it throws, nothing of it counts and the member hears the apology. */
export function converse(services: Services): Stage {
  return {
    name: 'converse',
    run: async (turn, next) => {
      const { loaded } = turn;
      if (!loaded) throw new Error('Nothing was loaded before the dialogs');
      if (loaded.replies && !turn.fault) turn.draft = passOn(loaded, loaded.replies);
      else if (!turn.fault) {
        await guarded(services, turn, 'internal', async () => {
          turn.draft = await speak(services, turn, loaded);
        });
      }
      if (turn.fault) turn.draft = apologise(services, turn, loaded);
      await next();
    },
  };
}

async function speak(services: Services, turn: TurnRun, loaded: Loaded): Promise<Draft> {
  const { pending, activity, memory } = loaded;
  const adapter = new CollectingAdapter();
  const context = new TurnContext(adapter, activity);
  const state = new TurnState(pending.state);
  const wishes = { forget: false, dropWords: false };
  const effects = new Effects();
  const speaking = services.steps.converse({
    context,
    state,
    memory,
    reading: turn.reading,
    verdict: turn.verdict,
    storedShape: pending.shape ?? undefined,
    forget: () => {
      wishes.forget = true;
    },
    dropWords: () => {
      wishes.dropWords = true;
    },
    dropMessage: () => {
      effects.writes.push((sql) => emptyMessage(sql, turn.conversation, pending.sequence));
    },
    toDesk: toDesk(services, turn.conversation, effects),
    codes: codesOf(services, turn.conversation, activity, effects),
  });
  await within(services, speaking);
  return {
    replies: adapter.sent,
    state: state.toJson(),
    memory,
    shape: services.steps.shape,
    ...wishes,
    effects,
  };
}

function codesOf(
  { codes: book, database, clock }: Services,
  conversation: string,
  { from }: Partial<Activity>,
  effects: Effects,
): Codes | undefined {
  if (!book) return undefined;
  const person = `${conversation.slice(0, conversation.indexOf(':'))}:${from?.id ?? conversation}`;
  return codesFor({ book, database, effects, conversation, person, now: clock.now() });
}

/** The channel's own answer, by which the conversation stays where it was. */
function passOn({ pending, activity, memory }: Loaded, replies: Partial<Activity>[]): Draft {
  return {
    replies: replies.map((reply) => answering(activity, reply)),
    state: pending.state,
    memory,
    shape: pending.shape,
    forget: false,
    dropWords: false,
  };
}

async function within({ clock }: Services, speaking: Promise<void>): Promise<void> {
  // Most dialogs wait for nothing, and need no timer to be watched by.
  const soon = new Promise<'going on'>((resolve) => setImmediate(resolve, 'going on'));
  if ((await Promise.race([speaking, soon])) !== 'going on') return;
  const over = new AbortController();
  const late = clock.pause(LONGEST, over.signal).then(() => {
    if (!over.signal.aborted) throw new Error(`The dialogs took longer than ${LONGEST / 1000} s`);
  });
  await Promise.race([speaking, late]).finally(() => over.abort('over'));
}

function apologise({ steps, log }: Services, turn: TurnRun, { pending, activity, memory }: Loaded): Draft {
  const draft = { state: pending.state, memory, shape: pending.shape, forget: false, dropWords: false };
  const fault = turn.fault ?? 'internal';
  try {
    const adapted = answering(activity, steps.apologise(fault, languageOf(turn, activity)));
    return { ...draft, fault, replies: [adapted] };
  } catch (error) {
    log.fatal({ err: error, conversation: turn.conversation }, 'The apology itself threw; nothing was said');
    return { ...draft, fault, replies: [] };
  }
}

function answering(activity: Partial<Activity>, reply: Partial<Activity>): Partial<Activity> {
  const reference = TurnContext.getConversationReference(activity);
  return TurnContext.applyConversationReference({ type: 'message', ...reply }, reference);
}

function languageOf(turn: TurnRun, activity: Partial<Activity>): Language {
  const chosen = turn.loaded?.memory.language ?? turn.reading?.language;
  return chosen ?? (activity.locale?.toLowerCase().startsWith('es') ? 'es' : 'en');
}
