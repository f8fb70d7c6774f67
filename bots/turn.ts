import { commit } from './stages/commit.ts';
import { converse } from './stages/converse.ts';
import { deliver } from './stages/deliver.ts';
import { load } from './stages/load.ts';
import { lock } from './stages/lock.ts';
import { read } from './stages/read.ts';
import { screen } from './stages/screen.ts';
import { takeIn } from './stages/takeIn.ts';
import type { Services, Stage, StageName, TurnRun } from './turnRun.ts';

/** One message, one way. Every door calls it, so no door can forget a step. */
export const WAY: readonly ((services: Services) => Stage)[] = [
  takeIn, //   keep the message, once; the door acknowledges when it is on disk
  lock, //     one turn at a time in a conversation, across all processes
  load, //     the oldest message that waits, and the state under its version
  read, //     what does it say
  screen, //   what must not be answered; fails closed
  converse, // the dialog tree; replies are collected, not sent
  commit, //   state, replies and the mark 'done' in one transaction
  deliver, //  send what is committed, in order, until it arrives
];

/** Called before each stage; a test stands in for a process that dies there. */
export type Between = (before: StageName, turn: TurnRun) => Promise<void> | void;

/** Takes a run through the stages, each of which decides whether, and how often, it goes on to the next. */
export function travel(way: readonly Stage[], turn: TurnRun, between?: Between, from = 0): Promise<void> {
  const stage = way[from];
  if (!stage) return Promise.resolve();
  const go = () => stage.run(turn, () => travel(way, turn, between, from + 1));
  return between ? Promise.resolve(between(stage.name, turn)).then(go) : go();
}
