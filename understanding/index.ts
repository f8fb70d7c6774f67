export { readChoice, readNumber, readYesNo, type YesNo } from './answers.ts';
export { WORD_FOR_WORD } from './certainty.ts';
export {
  createReader,
  type Lessons,
  type ModelName,
  missingModels,
  type ReaderOptions,
  trainModel,
} from './createReader.ts';
export type { Row } from './features.ts';
export { versionOfRows } from './modelFile.ts';
export { foldAccents, normalise } from './normalise.ts';
export type * from './reading.ts';
export { Recogniser } from './recogniser.ts';
export { detectTongue, dominantLanguage } from './tongue.ts';
