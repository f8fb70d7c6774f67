import type { Steps } from '../../bots/index.ts';
import { OUTCOMES, type Receipt } from '../../dialogs/index.ts';
import { isAtLeast, type Language } from '../../safety/index.ts';
import { remembering } from './remembering.ts';
import { FRESH, type Standing, situationOf, take } from './walkTurn.ts';
import { MOVES, PROBES, type Probe } from './walkWords.ts';

/** States that are looked at; a tree that has more makes the walk fail rather than pass unseen. */
const MOST_STATES = 4000;

export interface Probed {
  state: string;
  probe: Probe;
  outcomes: string[];
  isRight: boolean;
  /** The messages that lead to the state. */
  path: readonly string[];
}

export interface Walked {
  language: Language;
  states: string[];
  probed: Probed[];
  isComplete: boolean;
  /** Outcomes that ask or guide, and that no conversation of the walk has led to. */
  unreached: string[];
}

interface Place {
  standing: Standing;
  path: readonly string[];
  /** What is said next. */
  moves: readonly string[];
}

const ALARM_OUTCOMES: Record<string, readonly string[]> = {
  EMERGENCY: ['signposted_emergency'],
  CRISIS: ['signposted_crisis', 'signposted_emergency'],
  URGENT: ['signposted_urgent', 'signposted_emergency'],
  MEDICAL: ['signposted_doctor', 'signposted_urgent', 'signposted_emergency', 'flow_minor'],
};

/**
 * Goes breadth first through every state, and says each probe in it. A state is a situation together with the
 * reply that was heard last: what a reply offers is pressed in each, the moves are made in each situation.
 */
export async function walk(real: Steps, language: Language): Promise<Walked> {
  const steps = remembering(real);
  const start: Place = { standing: FRESH, path: [], moves: MOVES[language] };
  const places = new Map([['the beginning', start]]);
  const situations = new Set<string>();
  const outcomes = new Set<string>();
  let edge = [start];
  while (edge.length > 0 && places.size < MOST_STATES) {
    const next: Place[] = [];
    for (const { standing, path, heard } of await beyond(steps, edge, language)) {
      for (const outcome of heard) outcomes.add(outcome);
      const situation = situationOf(standing);
      const name = `${standing.outcome} · ${situation}`;
      if (places.has(name)) continue;
      const moves = situations.has(situation) ? standing.choices : [...MOVES[language], ...standing.choices];
      situations.add(situation);
      places.set(name, { standing, path, moves });
      next.push({ standing, path, moves });
    }
    edge = next;
  }
  const isGuide = (outcome: string) => /^(asked|flow)_/.test(outcome) && !PASSED_BY.includes(outcome);
  return {
    language,
    states: [...places.keys()],
    probed: await probeAll(steps, places, language),
    isComplete: edge.length === 0,
    unreached: OUTCOMES.filter((outcome) => isGuide(outcome) && !outcomes.has(outcome)),
  };
}

/** Where each move leads to from each place. */
async function beyond(steps: Steps, edge: readonly Place[], language: Language) {
  const reached: (Omit<Place, 'moves'> & { heard: string[] })[] = [];
  for (const { standing, path, moves } of edge) {
    for (const move of moves) {
      const { after, receipts } = await take(steps, standing, move, language);
      const heard = receipts.map(({ outcome }) => outcome);
      reached.push({ standing: after, path: [...path, move], heard });
    }
  }
  return reached;
}

/** What no chat leads to: the greeting, the words after the tree has changed, and the carriers' STOP and START. */
const PASSED_BY: readonly string[] = ['flow_welcome', 'flow_updated', 'flow_opt_out', 'flow_opt_in'];

async function probeAll(steps: Steps, places: Map<string, Place>, language: Language): Promise<Probed[]> {
  const probed: Probed[] = [];
  for (const [state, { standing, path }] of places) {
    for (const probe of PROBES[language]) {
      const { receipts } = await take(steps, standing, probe.text, language);
      const outcomes = receipts.map(({ outcome }) => outcome);
      probed.push({ state, probe, outcomes, isRight: isSignposted(receipts, probe), path });
    }
  }
  return probed;
}

/** The first reply is the alarm or the doctor response, and nothing after it is content. */
function isSignposted(receipts: readonly Receipt[], { expect }: Probe): boolean {
  const [first, ...rest] = receipts;
  if (!first || !isAtLeast(first.verdict, expect)) return false;
  const hasContent = rest.some(({ outcome }) => outcome === 'answered' || outcome.startsWith('routine_'));
  return (ALARM_OUTCOMES[expect] ?? []).includes(first.outcome) && !hasContent;
}
