/** The concepts by which the engine itself reads a sentence; `content/safety/concepts/context.yaml` holds them. */
export const CONTEXT_CONCEPTS = [
  'negation',
  'negation-near',
  'negation-false',
  'no-longer',
  'list-or',
  'contrast',
  'long-ago',
  'ongoing',
  'asks-signs',
  'conditional',
  'consequence',
  'right-now',
  'owned',
  'reported-instruction',
  'self',
  'person',
  'pet',
  'animal-in-name',
  'plan-ask',
  'how-to-request',
] as const;

/** Concepts that stand in nearly every message and prove nothing beside a word that is in doubt. */
export const GENERIC_CONCEPTS = [
  'anyone',
  'owned-condition',
  'takes',
  'self',
  'person',
  'pronoun',
  'family',
] as const;

export type ContextConcept = (typeof CONTEXT_CONCEPTS)[number];
