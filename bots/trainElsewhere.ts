import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SafetyRules } from '../safety/index.ts';
import { type ModelName, missingModels, type ReaderOptions } from '../understanding/index.ts';

/** What a training process is given; the rules instead of what reads their signs, which cannot be passed on. */
export interface TrainingTask {
  model: ModelName;
  options: ReaderOptions;
  rules: SafetyRules;
}

const PROCESS = join(import.meta.dirname, 'trainingProcess.ts');

/**
 * Has the models that are not kept yet trained in processes of their own, one each, which keep them: some seconds in
 * which a running service goes on answering, and hundreds of megabytes that are given back. What fails there is left
 * to `createReader`, which trains what it does not find.
 */
export async function trainElsewhere(options: ReaderOptions, rules: SafetyRules): Promise<void> {
  const { lessons, ...others } = options;
  const passed = lessons && { examples: lessons.examples, version: lessons.version };
  const tasks = missingModels(options).map((model): TrainingTask => {
    return { model, options: { ...others, ...(passed && { lessons: passed }) }, rules };
  });
  await Promise.allSettled(tasks.map(train));
}

async function train(task: TrainingTask): Promise<void> {
  const child = fork(PROCESS, { serialization: 'advanced' });
  const ended = once(child, 'exit');
  child.send(task);
  await ended;
}
