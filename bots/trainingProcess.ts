import { once } from 'node:events';
import { compileGate } from '../safety/index.ts';
import { trainModel } from '../understanding/index.ts';
import type { TrainingTask } from './trainElsewhere.ts';

const [task] = (await once(process, 'message')) as [TrainingTask];
const { model, options, rules } = task;
const { lessons } = options;
const isTaught = model === 'verdicts' && lessons !== undefined;
trainModel(
  model,
  isTaught ? { ...options, lessons: { ...lessons, signsOf: compileGate(rules).signs } } : options,
);
// The service may have ended meanwhile.
if (process.connected) process.disconnect();
