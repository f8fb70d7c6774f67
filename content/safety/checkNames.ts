import { CONTEXT_CONCEPTS, type Concept, type LineAddition, type SafetyRule } from '../../safety/index.ts';
import type { Fault } from '../fault.ts';
import type { Placed } from './load.ts';

/** Every concept that a rule or a pattern names must exist once, and every rule's id be its own. */
export function checkNames(
  concepts: readonly Placed<Concept>[],
  rules: readonly Placed<SafetyRule>[],
  additions: readonly LineAddition[],
  faults: Fault[],
): void {
  const known = new Set<string>();
  for (const { item, file, line } of concepts) {
    if (known.has(item.name)) faults.push(twice(item.name, file, line));
    known.add(item.name);
  }
  const miss = (name: string, file: string, line: number) => {
    if (!known.has(name)) faults.push(missing(name, file, line));
  };
  for (const { item, file, line } of concepts) {
    for (const name of item.patterns.flatMap(namedIn)) miss(name, file, line);
  }
  const ids = new Set<string>();
  for (const { item, file, line } of rules) {
    if (ids.has(item.id)) faults.push(twice(item.id, file, line));
    ids.add(item.id);
    for (const name of conceptsOf(item)) miss(name, file, line);
  }
  for (const { concept } of additions) miss(concept, 'additions.yaml', 1);
  for (const name of CONTEXT_CONCEPTS) miss(name, 'concepts/context.yaml', 1);
}

function conceptsOf(rule: SafetyRule): string[] {
  const softening = rule.soft === undefined ? [] : [...rule.soft.when, ...rule.soft.unless];
  return [...rule.all.flat(), ...rule.none, ...rule.nowhere, ...softening];
}

function namedIn(pattern: string): string[] {
  return Array.from(pattern.matchAll(/<([^>]+)>/g), (match) => match[1] ?? '');
}

function twice(name: string, file: string, line: number): Fault {
  return {
    file: `safety/${file}`,
    line,
    what: `'${name}' is there twice`,
    mend: 'rename or join one of them',
  };
}

function missing(name: string, file: string, line: number): Fault {
  const what = `there is no concept '${name}'`;
  return { file: `safety/${file}`, line, what, mend: 'correct the name or add the concept' };
}
