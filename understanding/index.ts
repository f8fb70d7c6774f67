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
export type { Row } from './features/features.ts';
export { versionOfRows } from './model/modelFile.ts';
export { Recogniser } from './model/recogniser.ts';
export type * from './reading.ts';
export { foldAccents, normalise } from './words/normalise.ts';
export { detectTongue, dominantLanguage } from './words/tongue.ts';
