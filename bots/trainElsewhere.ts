import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SafetyRules } from '../safety/index.ts';
import { type ModelName, missingModels, type ReaderOptions } from '../understanding/index.ts';

/** What a training process is given; the rules instead of their compiled form, which cannot be passed on. */
export interface TrainingTask {
  model: ModelName;
  options: Omit<ReaderOptions, 'signs'>;
  rules: SafetyRules;
  rulesVersion: string;
}

const PROCESS = join(import.meta.dirname, 'trainingProcess.ts');

/**
 * Has the models that are not kept yet trained in processes of their own, one each, which keep them: some seconds in
 * which a running service goes on answering, and hundreds of megabytes that are given back. What fails there is left
 * to `createReader`, which trains what it does not find.
 */
export async function trainElsewhere(options: ReaderOptions, rules: SafetyRules): Promise<void> {
  const { signs, ...others } = options;
  const tasks = missingModels(options).map((model): TrainingTask => {
    return { model, options: others, rules, rulesVersion: signs?.version ?? '' };
  });
  await Promise.allSettled(tasks.map(train));
}

async function train(task: TrainingTask): Promise<void> {
  const child = fork(PROCESS, { serialization: 'advanced' });
  const ended = once(child, 'exit');
  child.send(task);
  await ended;
}
