import { once } from 'node:events';
import { compileGate } from '../safety/index.ts';
import { trainModel } from '../understanding/index.ts';
import type { TrainingTask } from './trainElsewhere.ts';

const [{ model, options, lessons }] = (await once(process, 'message')) as [TrainingTask];
trainModel(model, {
  ...options,
  lessons: lessons && {
    examples: () => lessons.examples,
    signsOf: compileGate(lessons.rules).signs,
    version: lessons.version,
  },
});
// The service may have ended meanwhile.
if (process.connected) process.disconnect();
