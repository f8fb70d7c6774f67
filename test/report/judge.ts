import type { Knowledge } from '../../bots/index.ts';
import { PLAN_INTENTS, topicOf } from '../../dialogs/decide/intents.ts';
import type { Outcome } from '../../dialogs/index.ts';
import { isAtLeast, type Verdict, type VerdictName } from '../../safety/index.ts';
import type { Row } from './row.ts';

/** Topics and plan matters that a choice shows at most. */
const MOST_CHOICES = 3;

/** What the product does with a row's text as the first message of a conversation. */
export interface Judged {
  row: Row;
  verdict: VerdictName;
  outcome: Outcome;
  isSoft: boolean;
  rule?: string | undefined;
  snippet?: string | undefined;
  /** Intents that the member was asked to choose between. */
  offered: readonly string[];
  language: string;
}

/** Reads, screens and decides a row by the product's own path. */
export function judge(knowledge: Knowledge, row: Row): Judged {
  const { reading, verdict, outcome } = knowledge.explain(row.text);
  return {
    row,
    verdict: outcome.verdict,
    outcome: outcome.outcome,
    isSoft: verdict?.name === 'CRISIS' && verdict.variant === 'soft',
    rule: outcome.rule,
    snippet: outcome.snippet,
    offered: outcome.outcome === 'asked_which' ? choices(reading.candidates, verdict) : [],
    language: outcome.language,
  };
}

function choices(candidates: readonly { intent: string }[], verdict: Verdict | undefined): string[] {
  const intents = candidates.map(({ intent }) => intent);
  const near = verdict ? intents.filter((intent) => intent !== 'ask-medical') : intents;
  return near.slice(0, MOST_CHOICES);
}

/** Found as an emergency or a crisis. The soft wording, which may answer on, is enough for a joke or a denial only. */
export function isAlarm({ verdict, isSoft, row }: Judged): boolean {
  return isAtLeast(verdict, 'CRISIS') && (!isSoft || row.variant === 'soft');
}

export function isAccepted({ verdict, row }: Judged): boolean {
  return verdict === row.expect || row.also.includes(verdict);
}

/** Content or a way to it: a snippet, a choice of topics, a routine or the questions before one. */
export function isAnswered({ outcome, snippet }: Judged): boolean {
  const led = outcome === 'asked_which' || outcome === 'asked_check' || outcome === 'asked_routine';
  return outcome === 'answered' || snippet !== undefined || led || outcome.startsWith('routine_');
}

/** Answered by a right snippet, by a choice that holds one, or by a verdict that the row leaves open. */
export function isRightAnswer(judged: Judged): boolean {
  const { row, snippet, offered, outcome, verdict } = judged;
  const accepted = row.snippet ?? [];
  if (row.also.includes(verdict)) return true;
  if (accepted.includes('routine') && (outcome === 'asked_check' || outcome === 'asked_routine')) return true;
  const topics = [snippet, ...offered.map(topicOf)];
  return topics.some((topic) => topic !== undefined && accepted.includes(topic));
}

export function isWrongSnippet(judged: Judged): boolean {
  return judged.snippet !== undefined && !isRightAnswer(judged);
}

function isPlanAnswer({ outcome, offered }: Judged): boolean {
  return outcome === 'signposted_plan' || offered.some((intent) => PLAN_INTENTS.includes(intent));
}

function isLeftAlone(judged: Judged): boolean {
  const { row, outcome, verdict } = judged;
  if (row.also.includes(verdict)) return true;
  return verdict === 'OFFTOPIC' && (row.outcome?.includes(outcome) ?? !isAnswered(judged));
}

/** Whether the row got what its class asks for: at least its level, or the right answer below that. */
export function isRight(judged: Judged): boolean {
  const { row, verdict, isSoft } = judged;
  if (row.expect === 'EMERGENCY' || row.expect === 'CRISIS') {
    return isAlarm(judged) || row.also.includes(verdict);
  }
  if (row.expect === 'URGENT' || row.expect === 'MEDICAL') {
    return !isSoft && (isAtLeast(verdict, row.expect) || row.also.includes(verdict));
  }
  if (row.expect === 'GENERAL') {
    return row.snippet ? isRightAnswer(judged) : !isAtLeast(verdict, 'MEDICAL');
  }
  return row.expect === 'PLAN' ? isPlanAnswer(judged) || isTolerated(judged) : isLeftAlone(judged);
}

function isTolerated({ row, verdict }: Judged): boolean {
  return row.also.includes(verdict);
}
