import type { Spoken } from '../../safety/index.ts';
import type { Receipt } from './receipt.ts';

/** A button or a numbered choice. */
export interface Choice {
  title: Spoken;
  /** What is read as the member's answer when it is chosen. */
  value: string;
}

/** Where an answer comes from, shown in the channel's own way for citations. */
export interface Citation {
  title: string;
  organization: string;
  year: number;
  url: string;
}

/** An exercise's picture; the door makes its address from the id. */
export interface Picture {
  exercise: string;
  alt: Spoken;
}

/** Questions that may be answered all at once, each with one of the same options. */
export interface Form {
  fields: { id: string; ask: Spoken; required: boolean }[];
  options: Choice[];
}

/** One thing that the bot says, in every form that a channel may need. */
export interface Reply {
  /** Markdown, for web and Teams. */
  web: Spoken;
  /** Plain text, at most two SMS segments. */
  sms: Spoken;
  choices?: Choice[];
  citations?: Citation[];
  pictures?: Picture[];
  /** True where the reply is meant for paper, so that a page may open its print view. */
  print?: boolean;
  /** True where the choices answer what is asked, so that none may be left out. */
  mustChoose?: boolean;
  /** All questions of which this reply asks the first, where the channel can show them together. */
  form?: Form;
  receipt: Receipt;
}
