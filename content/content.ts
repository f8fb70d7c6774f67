import type { Language, SafetyRules } from '../safety/index.ts';
import type { Exercise } from './exercise.ts';
import type { Plan } from './plan.ts';
import type { Routine, RoutineRules } from './routine.ts';
import type { Snippet } from './schema.ts';
import type { Screen } from './screen.ts';

/** All that may be said about health, validated. It does not change; a changed file makes a new one. */
export interface Content {
  /** The snippet, where it may be served: neither withdrawn nor past its expiry. */
  snippet(id: string, language: Language): Snippet | undefined;
  /** Those that may be served now, in the order of their ids. */
  snippets(language: Language): readonly Snippet[];
  exercises: readonly Exercise[];
  exercise(id: string): Exercise | undefined;
  routines: readonly Routine[];
  routine(id: string): Routine | undefined;
  /** What holds for every routine. */
  routineRules: Record<Language, RoutineRules>;
  /** The check before any routine. */
  screen: Screen;
  plan: Plan;
  /** The words and rules of the safety gate. */
  safetyRules: SafetyRules;
}

/** What a `Content` is made of. */
export interface ContentParts {
  snippets: readonly Snippet[];
  exercises: readonly Exercise[];
  routines: readonly Routine[];
  routineRules: Record<Language, RoutineRules>;
  screen: Screen;
  plan: Plan;
  safetyRules: SafetyRules;
}

export type Now = () => Date;

export function createContent({ snippets, ...parts }: ContentParts, now: Now): Content {
  const byKey = new Map(snippets.map((snippet) => [`${snippet.language}/${snippet.id}`, snippet]));
  const exercises = new Map(parts.exercises.map((exercise) => [exercise.id, exercise]));
  const routines = new Map(parts.routines.map((routine) => [routine.id, routine]));
  return {
    ...parts,
    snippet: (id, language) => {
      const snippet = byKey.get(`${language}/${id}`);
      return snippet && isServed(snippet, now()) ? snippet : undefined;
    },
    snippets: (language) => {
      const at = now();
      return snippets.filter((snippet) => snippet.language === language && isServed(snippet, at));
    },
    exercise: (id) => exercises.get(id),
    routine: (id) => routines.get(id),
  };
}

/** A snippet is served until the day on which it expires (UTC). */
function isServed(snippet: Snippet, at: Date): boolean {
  return snippet.status !== 'withdrawn' && at.toISOString().slice(0, 10) < snippet.expires;
}
