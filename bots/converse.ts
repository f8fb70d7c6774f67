import type { ConversationState, TurnContext } from 'botbuilder';
import type { Language, SafetyMemory, Verdict } from '../safety/index.ts';
import type { Reading } from '../understanding/reading.ts';
import type { Codes } from './codes.ts';
import type { ToDesk } from './desk.ts';

/**
 * What a conversation remembers beside its dialogs. The turn loads it and the commit keeps it; dialogs change
 * it in place: `language` when the person chooses one, `held` when an alarm begins or ends. The turn itself
 * raises `flagged` where the verdict discloses.
 */
export interface Memory extends SafetyMemory {
  language?: Language | undefined;
}

/** One message on its way through the dialogs. */
export interface ConverseTurn {
  /** Sends are collected and delivered after the commit; nothing leaves before. */
  context: TurnContext;
  /** Loaded from the conversation's row. Do not call `saveChanges`: the commit writes it under its version. */
  state: ConversationState;
  memory: Memory;
  /** Absent for an activity without text, such as a welcome, and where reading failed. */
  reading?: Reading | undefined;
  /** Absent where no rule of the gate fired; present where reading failed. */
  verdict?: Verdict | undefined;
  /** The shape of the dialog tree that the stored state was made with; absent in a new conversation. */
  storedShape?: string | undefined;
  /** Asks the commit to delete what is kept of this person; what is said in this turn is still delivered. */
  forget(): void;
  /** Asks the commit to drop the member's words of this message early: an answer to a health question. */
  dropWords(): void;
  /** Asks the commit to empty this message at once: answers of a form, which nothing reads again. */
  dropMessage?(): void;
  /** Absent where no desk of people is configured. */
  toDesk?: ToDesk | undefined;
  /** Absent where a routine can be moved nowhere. */
  codes?: Codes | undefined;
}

/**
 * The dialog tree. Resolves when everything that is to be said was sent to the context; where it throws, no
 * state is written and the member hears the apology.
 */
export type Converse = (turn: ConverseTurn) => Promise<void>;

/**
 * Why a member gets an apology: `unread`, reading or screening threw; `internal`, the dialogs threw; `parked`,
 * the message was given up after several tries.
 */
export type Fault = 'unread' | 'internal' | 'parked';
