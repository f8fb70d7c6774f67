import type { Explanation } from '../../bots/index.ts';

type Match = Explanation['unseconded'][number];
type Concept = Explanation['concepts'][number];

/** Why a text gets what it gets, from what was read to the outcome, as lines for a terminal. */
export function explainLines(explanation: Explanation): string[] {
  const { reading, verdict, unseconded, outcome, rulesVersion } = explanation;
  return [
    `read       ${wordsOf(reading.utterance)}`,
    ...(reading.meant ? [`meant      ${wordsOf(reading.meant)}`] : []),
    `language   ${reading.utterance.tongue}, answered in ${reading.language}`,
    ...ruleLines(verdict),
    ...unseconded.map((match) => `unseconded ${matchLine(match)}`),
    ...conceptLines(explanation),
    ...candidateLines(reading),
    `verdict    ${outcome.verdict}`,
    `outcome    ${outcome.outcome}${outcome.snippet ? ` (${outcome.snippet})` : ''}`,
    `decided by ${outcome.rule ? `rule ${outcome.rule}` : `intent ${outcome.intent ?? 'unknown'}`}`,
    `rules      version ${rulesVersion}`,
  ];
}

function wordsOf({ tokens }: Explanation['reading']['utterance']): string {
  return tokens.map(({ text }) => text).join(' ');
}

function ruleLines(verdict: Explanation['verdict']): string[] {
  if (!verdict) return ['rules      none counted'];
  return [
    ...verdict.matches.map((match) => `rule       ${matchLine(match)}`),
    ...(verdict.lines.length > 0 ? [`lines      ${verdict.lines.join(', ')}`] : []),
    ...(verdict.discloses ? ['discloses  a health matter: the health flag is raised'] : []),
  ];
}

function matchLine({ rule, verdict, variant, concepts, clause }: Match): string {
  return `${rule}: ${verdict} (${variant}), clause ${clause + 1}, concepts ${concepts.join(' + ')}`;
}

/** The words of the concepts that the rules name, and what else was found by name alone. */
function conceptLines({ verdict, unseconded, concepts }: Explanation): string[] {
  const named = new Set([...(verdict?.matches ?? []), ...unseconded].flatMap((match) => match.concepts));
  const others = new Set(concepts.map(({ name }) => name).filter((name) => !named.has(name)));
  return [
    ...concepts.filter(({ name }) => named.has(name)).map((one) => `concept    ${conceptLine(one)}`),
    ...(others.size > 0 ? [`also found ${[...others].join(', ')}`] : []),
  ];
}

function conceptLine({ name, words, clause, surety, denied, longAgo }: Concept): string {
  const doubt = surety < 1 ? [`surety ${surety.toFixed(2)}`] : [];
  const context = [...doubt, ...(denied ? ['denied'] : []), ...(longAgo ? ['long ago'] : [])];
  return [`${name}: "${words}", clause ${clause + 1}`, ...context].join(', ');
}

function candidateLines({
  utterance,
  meant = utterance,
  candidates,
  certainty,
  margin,
  opinion,
  isTalk,
}: Explanation['reading']): string[] {
  return [
    ...candidates.map(({ intent, score }) => `candidate  ${intent} ${score.toFixed(2)}`),
    `certainty  ${certainty}, margin ${margin.toFixed(2)}`,
    ...(isTalk ? ['talk       said within a chat, asks for nothing'] : []),
    ...(opinion
      ? [
          `opinion    ${opinion.verdict ?? 'none'} ${opinion.confidence.toFixed(2)}, today ${opinion.urgency.toFixed(2)}`,
        ]
      : []),
    ...(opinion?.part ? [`of a part  ${meant.text.slice(opinion.part.start, opinion.part.end)}`] : []),
  ];
}
