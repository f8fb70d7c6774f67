export * from './spoken.ts';
export * from './utterance.ts';
export * from './verdict.ts';
