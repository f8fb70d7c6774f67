import { type Activity, TurnContext } from 'botbuilder';
import { CollectingAdapter } from '../../bots/collectingAdapter.ts';
import type { Memory, Steps } from '../../bots/index.ts';
import { TurnState } from '../../bots/turnState.ts';
import type { ChatMemory, Receipt } from '../../dialogs/index.ts';
import type { Language } from '../../safety/index.ts';

/** A conversation between two turns, as its row in the store keeps it. */
export interface Standing {
  state: string;
  memory: string;
  shape?: string;
  /** Outcome of the last reply; none before the first message. */
  outcome: string;
  /** What the last reply offered to press. */
  choices: readonly string[];
}

/** A dialog on the stack, and the step that it stands at. */
interface Waiting {
  id: string;
  state?: { step?: string; dialogs?: { dialogStack?: Waiting[] } };
}

interface Stored {
  chat?: ChatMemory;
  dialogs?: { dialogStack?: Waiting[] };
}

export const FRESH: Standing = { state: '{}', memory: '{"flagged":false}', outcome: 'none', choices: [] };

const FROM: Partial<Activity> = {
  type: 'message',
  channelId: 'web',
  from: { id: 'member', name: '' },
  recipient: { id: 'bot', name: '' },
  conversation: { id: 'one', name: '', isGroup: false, conversationType: 'personal' },
};

/** Takes one message by the real steps of a turn, long after the message before it. Pure: `standing` stays. */
export async function take(
  steps: Steps,
  standing: Standing,
  text: string,
  language: Language,
): Promise<{ after: Standing; receipts: Receipt[] }> {
  const adapter = new CollectingAdapter();
  const context = new TurnContext(adapter, { ...FROM, locale: language, text });
  const state = new TurnState(standing.state);
  const memory: Memory = { ...JSON.parse(standing.memory), recent: [] };
  const reading = steps.read(text, memory.language);
  const verdict = steps.screen(reading, memory);
  memory.flagged ||= verdict?.discloses ?? false;
  let isForgotten = false;
  const forget = () => {
    isForgotten = true;
  };
  const storedShape = standing.shape;
  await steps.converse({
    context,
    state,
    memory,
    reading,
    verdict,
    storedShape,
    forget,
    dropWords: () => {},
  });
  const receipts: Receipt[] = adapter.sent.flatMap(({ channelData }) => channelData?.receipt ?? []);
  const outcome = receipts.at(-1)?.outcome ?? 'silent';
  const choices = adapter.sent.at(-1)?.suggestedActions?.actions.map(({ value }) => String(value)) ?? [];
  const { recent: _, ...kept } = memory;
  const after = {
    state: state.toJson(),
    memory: JSON.stringify(kept),
    shape: steps.shape,
    outcome,
    choices,
  };
  return { after: isForgotten ? { ...FRESH, outcome, choices } : after, receipts };
}

/** Questions of the stack that tell states apart: the one that waits and the one that it was put before. */
const DEEPEST = 2;

/** Names what waits for an answer and what the conversation remembers of safety. */
export function situationOf({ state, memory }: Standing): string {
  const { chat, dialogs }: Stored = JSON.parse(state);
  const { flagged, held }: Partial<Memory> = JSON.parse(memory);
  const notes = [
    held && `held after ${held}`,
    flagged && 'health flag',
    chat?.minor && 'minor',
    chat?.check && `check ${chat.check.outcome}`,
    chat?.routine && 'routine given',
  ].filter(Boolean);
  const waiting = stackIn(dialogs?.dialogStack).slice(-DEEPEST).join(' > ') || 'nothing';
  return [`waiting: ${waiting}`, notes.join(', ')].filter(Boolean).join(' · ');
}

function stackIn(stack: Waiting[] = []): string[] {
  return stack.flatMap(({ id, state }) => {
    const inner = stackIn(state?.dialogs?.dialogStack);
    if (id === 'root') return inner;
    return [state?.step === undefined ? id : `${id}(${state.step})`, ...inner];
  });
}
