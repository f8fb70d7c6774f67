export * from './activityId.ts';
export * from './busyError.ts';
export * from './converse.ts';
export * from './deliveryError.ts';
export * from './door.ts';
export * from './durableTurns.ts';
export * from './knowledge.ts';
export type { Steps } from './turnRun.ts';
