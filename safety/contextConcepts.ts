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
  'right-now',
  'owned',
  'reported-instruction',
  'self',
  'person',
  'pet',
  'coverage',
  'how-to-request',
] as const;

export type ContextConcept = (typeof CONTEXT_CONCEPTS)[number];
