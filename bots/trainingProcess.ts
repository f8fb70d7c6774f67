import { once } from 'node:events';
import { compileGate, type Gate } from '../safety/index.ts';
import { trainModel } from '../understanding/index.ts';
import type { TrainingTask } from './trainElsewhere.ts';

const [{ model, options, lessons }] = (await once(process, 'message')) as [TrainingTask];
// Compiled where signs are asked for, which intents do not go by: it takes seconds.
let gate: Gate | undefined;
trainModel(model, {
  ...options,
  lessons: lessons && {
    examples: () => lessons.examples,
    signsOf: (utterance) => {
      gate ??= compileGate(lessons.rules);
      return gate.signs(utterance);
    },
    version: lessons.version,
  },
});
// The service may have ended meanwhile.
if (process.connected) process.disconnect();
