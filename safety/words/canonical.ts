import { distance } from './misspelling.ts';

const WITH_IS = new Set([
  'it',
  'he',
  'she',
  'that',
  'what',
  'there',
  'who',
  'how',
  'where',
  'here',
  'everything',
]);
const ENDINGS = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['d', 'would'],
]);
const JOINED_NOT = new Map(
  Object.entries({
    can: 'cant',
    do: 'dont',
    does: 'doesnt',
    did: 'didnt',
    is: 'isnt',
    are: 'arent',
    was: 'wasnt',
    were: 'werent',
    will: 'wont',
    could: 'couldnt',
    would: 'wouldnt',
    should: 'shouldnt',
    has: 'hasnt',
    have: 'havent',
    had: 'hadnt',
  }),
);
const DENIALS = Array.from(JOINED_NOT.values());
const AMOUNT =
  /^(\d+(?:[.,]\d+)?)(wks?|weeks?|mos?|mths?|months?|m|yrs?|years?|yo|y|lbs?|kgs?|mg|mcg|ml|h|hrs?|hours?|min|mins|f|c|w|days?|d|anos?|meses|semanas?|sem|dias?|pills?|bpm)$/;
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
};

/** The words of one token in the form that patterns and messages share: "can't" is `cant`, "i'm" is `i am`. */
export function canonicalWords(token: string): string[] {
  if (/^[a-z]+$/.test(token)) return token === 'cannot' ? ['cant'] : [token];
  if (token.includes("'")) return withApostrophe(token.replaceAll('*', ''));
  const amount = AMOUNT.exec(token);
  if (amount?.[1] !== undefined && amount[2] !== undefined) return [amount[1], amount[2]];
  const bare = token.replaceAll('*', '');
  return [/[a-z]/.test(bare) && /\d/.test(bare) ? plainLetters(bare) : bare];
}

function withApostrophe(token: string): string[] {
  const parts = token.split("'");
  const base = parts[0] ?? '';
  const ending = parts[1] ?? '';
  if (parts.length > 2) return [parts.join('')];
  if (ending.length <= 1) {
    const denial = denialMeant(base, ending);
    if (denial !== undefined) return [denial];
  }
  if (ending === 's') return WITH_IS.has(base) ? [base, 'is'] : [base];
  const verb = ENDINGS.get(ending);
  return verb === undefined ? [`${base}${ending}`] : [base, verb];
}

/** "can't" and its misspellings ("ca't", "odesn't", "can'r") as `cant`. */
function denialMeant(base: string, ending: string): string | undefined {
  if (ENDINGS.has(ending) || ending === 's') return undefined;
  const written = `${base}${base.endsWith('n') ? '' : 'n'}t`;
  if (DENIALS.includes(written)) return written;
  return DENIALS.find((denial) => distance(written, denial) <= 1);
}

/** Digits written for letters ('k1ll'); a name of a joint or a grade such as 'l5' or 't2' stays. */
function plainLetters(token: string): string {
  if (token.length < 4 || /^[a-z]\d+$/.test(token) || /^\d+[a-z]{1,2}$/.test(token)) return token;
  return token.replace(/\d/g, (digit) => LEET[digit] ?? digit);
}

/** 'can not' as 'cant', in place of two words. Undefined where the two do not belong together. */
export function joinNot(word: string, next: string | undefined): string | undefined {
  return next === 'not' ? JOINED_NOT.get(word) : undefined;
}

/** The words of a pattern's text, by the same reading as a message's. */
export function canonicalText(text: string): string[] {
  const words = text.split(/\s+/).flatMap(canonicalWords);
  const joined: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const not = joinNot(word, words[at + 1]);
    joined.push(not ?? word);
    if (not !== undefined) at += 1;
  }
  return joined;
}
