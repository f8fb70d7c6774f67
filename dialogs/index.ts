export type { ChatMemory } from './chatMemory.ts';
export { createConverse, createDialogs, type Dialogs, type DialogsOptions } from './createDialogs.ts';
export { type DecisionMemory, decide, type Known } from './decide.ts';
export { type Decision, DIALOGS, type DialogName } from './decision.ts';
export type { FirstOutcome } from './firstOutcome.ts';
export { verdictOfIntent } from './intents.ts';
export { FEEDBACK, type Feedback, OUTCOMES, type Outcome, type Receipt } from './receipt.ts';
export type { Choice, Citation, Picture, Reply } from './reply.ts';
export { STARTERS } from './suggestions.ts';
