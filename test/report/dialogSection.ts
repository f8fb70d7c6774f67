import { isSound } from './report.ts';
import { mark, quote, table } from './table.ts';
import type { Probed, Walked } from './walk.ts';

/** Longest list of states that answered otherwise; the rest is in the JSON. */
const MOST_LINES = 200;

/** The walk through the dialog tree: what an alarm or a medical message got in each state. */
export function dialogSection(walks: readonly Walked[]): string[] {
  return [
    '## Every state of the dialogs',
    'Conversations were led breadth first into every state that the dialogs have, and in each of them every message below was sent. The first reply must be its alarm or the doctor response, and no content may follow.',
    ...walks.flatMap(walkSection),
  ];
}

function walkSection(walked: Walked): string[] {
  const { language, states, probed, isComplete, unreached } = walked;
  const wrong = probed.filter(({ isRight }) => !isRight);
  return [
    `### The walk, ${language}: ${mark(isSound(walked))}`,
    `${states.length} states, ${probed.length} messages, ${wrong.length} answered otherwise. ${isComplete ? 'No further state was found.' : 'There are more states than the walk may look at.'} Outcomes that no conversation led to: ${unreached.join(', ') || 'none'}.`,
    probeTable(probed),
    stateTable(probed),
    ...(wrong.length > 0 ? [wrongLines(wrong)] : []),
  ];
}

function probeTable(probed: readonly Probed[]): string {
  const rows = [...Map.groupBy(probed, ({ probe }) => probe.text)].map(([text, all]) => {
    const outcomes = new Set(all.map((one) => one.outcomes[0] ?? 'silent'));
    const right = all.filter(({ isRight }) => isRight).length;
    return [quote(text), all[0]?.probe.expect ?? '', `${right}/${all.length}`, [...outcomes].join(', ')];
  });
  return table(['message', 'must get', 'right in', 'outcomes over all states'], rows);
}

function stateTable(probed: readonly Probed[]): string {
  const rows = [...Map.groupBy(probed, ({ state }) => state)].map(([state, all]) => {
    const cells = ['EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'].map((expect) => {
      const mine = all.filter(({ probe }) => probe.expect === expect);
      return `${mine.filter(({ isRight }) => isRight).length}/${mine.length}`;
    });
    return [state, ...cells];
  });
  return table(['state', 'EMERGENCY', 'CRISIS', 'URGENT', 'MEDICAL'], rows);
}

function wrongLines(wrong: readonly Probed[]): string {
  return wrong
    .slice(0, MOST_LINES)
    .map(({ state, probe, outcomes, path }) => {
      const way = path.map(quote).join(' → ') || 'the beginning';
      return `- ${quote(probe.text)} in “${state}”: ${outcomes.join(', ') || 'silent'}; the way there: ${way}`;
    })
    .join('\n');
}
