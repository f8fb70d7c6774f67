import type { TurnContext } from 'botbuilder';
import type { ConverseTurn, Memory } from '../bots/converse.ts';
import type { Content } from '../content/index.ts';
import type { Line, PhraseKey, Speaker } from '../locales/index.ts';
import type { Utterance, Verdict } from '../safety/index.ts';
import type { Reading } from '../understanding/index.ts';
import type { ChannelKind } from './channelKind.ts';
import type { ChatMemory } from './chatMemory.ts';
import type { FormAnswers } from './check/checkForm.ts';
import type { Decision } from './decide/decision.ts';
import type { Draft } from './say/draft.ts';

/** One message on its way through the dialog tree, with all that a dialog may need. It is never stored. */
export interface Turn {
  readonly context: TurnContext;
  readonly memory: Memory;
  chat: ChatMemory;
  readonly reading: Reading | undefined;
  readonly verdict: Verdict | undefined;
  readonly utterance: Utterance | undefined;
  /** What the message named of the last reply's menu: an intent, or `answer:<value>`. */
  readonly chosen: string | undefined;
  decision: Decision;
  readonly content: Content;
  speaker: Speaker;
  readonly isSms: boolean;
  readonly channel: ChannelKind;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
  readonly speakIn: (language: Speaker['language']) => Speaker;
  readonly forget: () => void;
  readonly dropWords: () => void;
  /** Absent where no desk of people is configured. */
  readonly toDesk: ConverseTurn['toDesk'];
  /** Absent where a routine can be moved nowhere. */
  readonly codes: ConverseTurn['codes'];
  /** The answers of a form, where the message is one. */
  form: FormAnswers | undefined;
  /** True where the message was pressed on a card. */
  readonly isPressed: boolean;
  /** The exercise that the card shows, where it is that of one. */
  readonly ofExercise: string | undefined;
  /** True where the message is an earlier one that was changed. */
  readonly isEdited: boolean;
  /** True where its card went back to another routine: what is shown of the last one is over. */
  readonly isOtherRoutine: boolean;
  /** What this turn has said so far. */
  readonly drafts: Draft[];
  /** True where something is said again: a text with variants stays the same one. */
  repeating: boolean;
}

const TURN = Symbol('turn');

export function keepTurn(turn: Turn): void {
  turn.context.turnState.set(TURN, turn);
}

/** The turn that a dialog is in; throws where a dialog runs outside the tree. */
export function turnOf(context: TurnContext): Turn {
  const turn: Turn | undefined = context.turnState.get(TURN);
  if (!turn) throw new Error('A dialog ran outside a turn: begin it through the root dialog.');
  return turn;
}

/** Says it in the order of the calls; everything is sent together when the dialogs have ended. */
export function say(turn: Turn, draft: Draft): void {
  turn.drafts.push(draft);
}

/** A text with variants: the next one of them. */
export function vary(turn: Turn, key: PhraseKey): Line {
  const times = turn.chat.said[key] ?? 0;
  if (turn.repeating) return turn.speaker.vary(key, Math.max(0, times - 1));
  turn.chat.said[key] = times + 1;
  return turn.speaker.vary(key, times);
}
