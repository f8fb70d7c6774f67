import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ExampleSheet, SafetyRules } from '../safety/index.ts';
import { type Lessons, type ModelName, missingModels, type ReaderOptions } from '../understanding/index.ts';

/** What a training process is given: as data what lessons are made of, since functions cannot be passed on. */
export interface TrainingTask {
  model: ModelName;
  options: Omit<ReaderOptions, 'lessons'>;
  lessons: (Pick<Lessons, 'version'> & { examples: readonly ExampleSheet[]; rules: SafetyRules }) | undefined;
}

const PROCESS = join(import.meta.dirname, 'trainingProcess.ts');

/**
 * Has the models that are not kept yet trained in processes of their own, one each, which keep them: minutes in which
 * a running service goes on answering, and hundreds of megabytes that are given back. What fails there is left
 * to `createReader`, which trains what it does not find.
 */
export async function trainElsewhere(
  { lessons, ...options }: ReaderOptions,
  rules: SafetyRules,
): Promise<void> {
  const missing = missingModels({ lessons, ...options });
  if (missing.length === 0) return;
  const taught = lessons && { version: lessons.version, examples: lessons.examples(), rules };
  await Promise.allSettled(missing.map((model) => train({ model, options, lessons: taught })));
}

async function train(task: TrainingTask): Promise<void> {
  const child = fork(PROCESS, { serialization: 'advanced' });
  const ended = once(child, 'exit');
  child.send(task);
  await ended;
}
