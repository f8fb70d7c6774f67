import { WEEKS } from '../../content/index.ts';
import type { Speaker } from '../../locales/index.ts';
import type { Token, Utterance } from '../../safety/index.ts';
import { readChoice, readNumber } from '../../understanding/index.ts';
import { holds } from './hearing.ts';

/** The number in a phrase such as 'week #'. */
export function numberBeside(words: readonly string[], patterns: readonly string[]): number | undefined {
  for (const pattern of patterns) {
    const parts = pattern.split(' ');
    const mark = parts.indexOf('#');
    const at = words.findIndex((_, from) => holds(words.slice(from, from + parts.length), [pattern]));
    const number = at < 0 ? Number.NaN : Number(words[at + mark]);
    if (Number.isInteger(number)) return number;
  }
  return undefined;
}

/** The week that is named, such as 'week 3', 'semana tres' or 'the third week'; 'twice a week' names none. */
export function weekIn(utterance: Utterance, speaker: Speaker): number | undefined {
  const { tokens } = utterance;
  const at = tokens.findIndex(({ text }) => speaker.hears('week').includes(text));
  if (at < 0) return undefined;
  const [after, before] = [tokens[at + 1], tokens[at - 1]];
  return (after && numberOf(after, utterance)) ?? (before && ordinalOf(before, utterance));
}

function numberOf(token: Token, utterance: Utterance): number | undefined {
  return readNumber({ ...utterance, tokens: [token] });
}

/** The place that an ordinal names; a plain number before the word counts weeks instead. */
function ordinalOf(token: Token, utterance: Utterance): number | undefined {
  const alone = { ...utterance, tokens: [token] };
  const place = readChoice(
    alone,
    WEEKS.map(() => ''),
  );
  return place === undefined || readNumber(alone) !== undefined ? undefined : place + 1;
}
