import { once } from 'node:events';
import { compileGate } from '../safety/index.ts';
import { trainModel } from '../understanding/index.ts';
import type { TrainingTask } from './trainElsewhere.ts';

const [task] = (await once(process, 'message')) as [TrainingTask];
const { model, options, rules, rulesVersion } = task;
const signs = model === 'verdicts' ? { of: compileGate(rules).signs, version: rulesVersion } : undefined;
trainModel(model, { ...options, ...(signs && { signs }) });
// The service may have ended meanwhile.
if (process.connected) process.disconnect();
