import { fileURLToPath } from 'node:url';
import { loadSafetyRules } from '../../content/safety/load.ts';
import { compileGate, FRESH_MEMORY, type SafetyMemory, type Verdict } from '../../safety/index.ts';
import { normalise } from '../../understanding/index.ts';

/** The rules as they are shipped. */
export const rules = loadSafetyRules(fileURLToPath(new URL('../../content/safety', import.meta.url)));

export const gate = compileGate(rules);

export function screen(text: string, memory: Partial<SafetyMemory> = {}): Verdict | undefined {
  return gate.screen(normalise(text), { ...FRESH_MEMORY, ...memory });
}

/** The verdict's name; `none` where no rule fired and the recogniser decides. */
export function verdictOf(text: string, memory: Partial<SafetyMemory> = {}): string {
  return screen(text, memory)?.name ?? 'none';
}
