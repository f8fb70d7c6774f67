export const LANGUAGES = ['en', 'es'] as const;
/** A language that the bot speaks. */
export type Language = (typeof LANGUAGES)[number];

/** What a message is written in. */
export type Tongue = Language | 'mixed' | 'other';

/** A word or one of the marks `? ! % $ . , ;`, as it stands in `Utterance.text`. */
export interface Token {
  /** Lower case, without accents, letters repeated for emphasis reduced. */
  text: string;
  /** Offsets into `Utterance.text`, in UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** A message made ready to be read: bounded, cleaned, with look-alike letters and invisible marks resolved. */
export interface Utterance {
  /** NFKC, lower case, quotes made plain, accents kept. */
  text: string;
  /** The same without accents. */
  folded: string;
  tokens: Token[];
  /** Emoji in the order of the message; they also stand in `text`. */
  emoji: string[];
  tongue: Tongue;
}
