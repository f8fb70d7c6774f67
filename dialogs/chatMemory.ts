import type { PhraseKey, PlainKey } from '../locales/index.ts';
import type { Language, Spoken } from '../safety/index.ts';
import type { Decision } from './decide/decision.ts';

/** A choice as it was offered: what it was called, and what it means. */
export interface MenuItem {
  title: Spoken;
  /** An intent, or `answer:<value>` where a dialog waits for it. */
  action: string;
  /** The action of a plain yes or no, where the reply ended in a question. */
  means?: 'yes' | 'no';
}

/** What came of the check before a routine. The answers themselves are not kept. */
export interface CheckResult {
  outcome: 'clear' | 'stopped';
  /** The week that a routine may start with. */
  startWeek: number;
  /** True for somebody who has not been active. */
  newcomer: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/** What a conversation remembers of its topics. It expires with the conversation. */
export interface ChatMemory {
  welcomed: boolean;
  /** The language of the last reply. */
  language?: Language;
  minor: boolean;
  /** The check took somebody for a minor by the message before: that may have been a slip. */
  ageSlip?: true;
  /** The alarm that holds the conversation is the statistical opinion's alone: no rule found it. */
  heldOnGuess?: true;
  /** Where an age was mentioned: which rule of the check it falls under. */
  age?: 'younger' | 'gentle' | 'oldest' | undefined;
  check?: CheckResult;
  /** The snippet that was answered last. */
  topic?: string;
  /** The routine that was given, the exercise that is shown, and whether its last one was done. */
  routine?: { id: string; week: number; exercise?: number; done?: true };
  /** What was done last, and before it, newest last; for repeat, go back and a change of language. */
  trail: Decision[];
  menu: MenuItem[];
  /** Fallbacks in a row. */
  fallbacks: number;
  /** How often a text with variants was said. */
  said: Partial<Record<PhraseKey, number>>;
  /** The member's own questions for the doctor. */
  questions: string[];
  /** Questions of ours that the member took off the list. */
  removed?: PlainKey[];
  /** Snippets answered so far. */
  answered: number;
  feedbackAsked: boolean;
  /** People of the plan have the conversation: by which handoff, and when they were last heard of. */
  handoff?: { id: string; state: 'asked' | 'joined'; at: number };
}

export function freshChat(): ChatMemory {
  return {
    welcomed: false,
    minor: false,
    trail: [],
    menu: [],
    fallbacks: 0,
    said: {},
    questions: [],
    answered: 0,
    feedbackAsked: false,
  };
}
