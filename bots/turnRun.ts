import type { Activity } from 'botbuilder';
import type { Clock, Database, Logger, Metrics, PendingTurn, Retention } from '../runtime/index.ts';
import type { Language, SafetyMemory, Verdict } from '../safety/index.ts';
import type { Reading } from '../understanding/reading.ts';
import type { CodeBook } from './codes.ts';
import type { Converse, Fault, Memory } from './converse.ts';
import type { Accepted, Incoming } from './door.ts';
import type { Effects } from './effects.ts';
import type { KeyedQueue } from './keyedQueue.ts';
import type { Notices } from './notices.ts';
import type { Sender } from './sender.ts';
import type { Welcomes } from './welcomes.ts';

/** What the turn calls on the way, without knowing how it is done. */
export interface Steps {
  read(text: string, preferred?: Language): Reading;
  /** Undefined where no rule fired: the recogniser decides. */
  screen(reading: Reading, memory: SafetyMemory): Verdict | undefined;
  converse: Converse;
  /**
   * What the member hears where the way broke: names the doctor and 911 (and 988 where `unread`). Its verdict
   * is MEDICAL, as `safety/failClosed` has it.
   */
  apologise(fault: Fault, language: Language): Partial<Activity>;
  /** Names the shape of the dialog tree; kept with the state. */
  shape: string;
}

/** What the stages stand on. */
export interface Services {
  database: Database;
  steps: Steps;
  retention: Retention;
  clock: Clock;
  log: Logger;
  metrics: Metrics;
  queue: KeyedQueue;
  notices: Notices;
  sender: Sender;
  /** Absent where a routine can be moved nowhere. */
  codes?: CodeBook | undefined;
  /** Absent where no channel welcomes by them. */
  welcomes?: Welcomes | undefined;
  /** Aborted when the process is to end: pauses end, what is not done is left to the next start. */
  ending: AbortSignal;
}

/** What a turn says and leaves behind, before it is committed. */
export interface Draft {
  replies: Partial<Activity>[];
  state: string;
  memory: Memory;
  shape: string | null;
  fault?: Fault | undefined;
  forget: boolean;
  dropWords: boolean;
  /** What is written with it; absent where nothing is. */
  effects?: Effects | undefined;
}

/** The message that is in hand, with what the conversation knows. */
export interface Loaded {
  pending: PendingTurn;
  activity: Partial<Activity>;
  memory: Memory;
  /** The message's words; absent where it has none, or where it was answered by its channel. */
  text: string | undefined;
  /** The answer, where the channel has given it. */
  replies?: Partial<Activity>[] | undefined;
}

/** One run along the way. It does everything that waits in its conversation, its own message among it. */
export interface TurnRun {
  readonly conversation: string;
  /** Absent where the message was taken in before: after a restart, or by another process. */
  readonly incoming: Incoming | undefined;
  /** Told once, when the message is on disk. */
  readonly takenIn: (accepted: Accepted) => void;
  /** Place of the run's own message; 0 until it is taken in, past all others where it takes over. */
  sequence: number;
  /** True when nothing waits in the conversation any more. */
  settled: boolean;
  /** Place of the newest message that this run has done. */
  doneThrough: number;
  /** Failures in a row, of whatever kind; each waits longer before the next try. */
  failures: number;
  /** Failures that the message itself may have caused; after too many it is parked. */
  faults: number;
  loaded?: Loaded | undefined;
  reading?: Reading | undefined;
  verdict?: Verdict | undefined;
  fault?: Fault | undefined;
  draft?: Draft | undefined;
}

export type StageName = 'take in' | 'lock' | 'load' | 'read' | 'screen' | 'converse' | 'commit' | 'deliver';

/** A step of the way. It goes on by calling `next`, and does not where the run ends with it. */
export interface Stage {
  name: StageName;
  run(turn: TurnRun, next: () => Promise<void>): Promise<void>;
}
