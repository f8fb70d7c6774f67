export { foldAccents, normalise } from './normalise.ts';
export * from './reading.ts';
export { detectTongue, dominantLanguage } from './tongue.ts';
