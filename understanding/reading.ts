import type { Language, Opinion, Utterance, VerdictName } from '../safety/index.ts';

/** One thing that the message may want. */
export interface Candidate {
  /** `ask-topic:<snippet id>`, or one of the intents of `locales/<language>/intents.yaml`. */
  intent: string;
  /** The score of the class, calibrated to 0..1: the share of such scores that was right on held-out rows. */
  score: number;
}

/** A share for every verdict, 0..1. */
export type About = Readonly<Record<VerdictName, number>>;

/** What a message, or a sentence of it, may want. */
export interface Wanted {
  /** Best first, at most five; those that are hardly meant are left out, so there may be one or none. */
  candidates: Candidate[];
  /** Best score less the second, 0..1. */
  margin: number;
  /** `sure`: act on the best; `close`: ask which of the first; `unknown`: none of them. */
  certainty: 'sure' | 'close' | 'unknown';
  /** How much of it is about the matter of each verdict; the shares sum up to 1. Absent without a second opinion. */
  about?: About | undefined;
  /** Whether it is plainly said within a chat (a thanks, a correction, news of one's day) and asks nothing of it. */
  isTalk?: boolean | undefined;
}

/** What one message says. It lives for one turn and is never stored. */
export interface Reading extends Wanted {
  utterance: Utterance;
  /** The same with its misspelt words as those that they stand for: what is screened, and offsets refer to. */
  meant?: Utterance | undefined;
  /** The language to answer in. */
  language: Language;
  opinion: Opinion | undefined;
  /** What each sentence wants by itself, where there are several; found when it is asked for. */
  sentences?: (() => readonly Wanted[]) | undefined;
}

export interface Reader {
  /**
   * Reads a message. `preferred` is the language that the person chose, and outranks what is detected;
   * `current` is what was spoken so far, for a message that does not tell ('2', 'ok', an emoji).
   */
  read(text: string, preferred?: Language, current?: Language): Reading;
}
