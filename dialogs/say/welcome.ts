import { say, type Turn } from '../turn.ts';
import { type Draft, offers, stepReceipt } from './draft.ts';
import { offersRoutine, topics } from './suggestions.ts';

/** Says once what this is, when a person joins. */
export function welcome(turn: Turn): void {
  const { context, chat } = turn;
  const { membersAdded = [], recipient } = context.activity;
  const isPerson = membersAdded.some(({ id }) => id !== recipient?.id);
  if (!isPerson || chat.welcomed) return;
  chat.welcomed = true;
  say(turn, welcomeDraft(turn));
}

/** What this is, and what may be asked of it first. */
export function welcomeDraft(turn: Turn): Draft {
  const { speaker } = turn;
  const routine = offersRoutine(turn) ? offers(speaker, 'choice.routine') : [];
  return {
    lines: [speaker.say('welcome')],
    menu: [...topics(turn, 2), ...routine, ...offers(speaker, 'choice.capabilities', 'choice.language')],
    receipt: stepReceipt('flow_welcome', 'OFFTOPIC'),
  };
}
