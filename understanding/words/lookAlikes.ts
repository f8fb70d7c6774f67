/** Letters of other alphabets, and small capitals, that a reader takes for the Latin letter before them. */
const LOOK_ALIKES: Record<string, string> = {
  a: 'АаΑαᴀɑ',
  b: 'ВвΒβʙ',
  c: 'СсϹϲᴄ',
  d: 'Ԁԁᴅ',
  e: 'ЕеΕεᴇ',
  f: 'ꜰ',
  g: 'ɢɡ',
  h: 'НнΗҺһʜ',
  i: 'ІіΙιɪ',
  j: 'Јјᴊ',
  k: 'КкΚκᴋ',
  l: 'Ӏӏʟ',
  m: 'МмΜᴍ',
  n: 'Νηɴո',
  o: 'ОоΟοσᴏօ',
  p: 'РрΡρᴘ',
  q: 'Ԛԛ',
  r: 'гʀ',
  s: 'Ѕѕꜱ',
  t: 'ТтΤτᴛ',
  u: 'υսᴜμ',
  v: 'Ѵѵνᴠ',
  w: 'Ԝԝωᴡ',
  x: 'ХхΧχ',
  y: 'УуҮүΥʏ',
  z: 'Ζᴢ',
};

const LATIN = new Map(
  Object.entries(LOOK_ALIKES).flatMap(([latin, others]) => Array.from(others, (other) => [other, latin])),
);

const FOREIGN = Array.from(LATIN.keys()).join('');
const DISGUISED = new RegExp(
  `(?<![\\p{L}\\p{M}])[a-zA-Z\\u00c0-\\u024f'0-9${FOREIGN}]+(?![\\p{L}\\p{M}])`,
  'gu',
);
const ANY_FOREIGN = new RegExp(`[${FOREIGN}]`, 'u');

const DIGIT_LETTERS: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
};
const LEET_WORD = /(?<![\p{L}\p{N}@$])\p{L}[\p{L}0134579@$]{2,30}(?![\p{L}\p{N}@$])/gu;
const SPELT_OUT = /(?<![\p{L}\p{N}])\p{L}([ .\-_*])\p{L}(?:\1\p{L}){2,40}(?![\p{L}\p{N}])/u;
const SINGLE_LETTERS = /(?<![\p{L}\p{N}])\p{L}([ .\-_*])\p{L}(?:\1\p{L}){0,40}(?![\p{L}\p{N}])/gu;

/**
 * Resolves letters that stand in for others: words written wholly in Latin letters and their look-alikes,
 * digits between letters ('ch3st p4in'), and words spelt out ('h e l p'). Real Russian or Greek words keep
 * their letters, so that the language is still seen.
 */
export function resolveLookAlikes(text: string): string {
  const latin = ANY_FOREIGN.test(text) ? undisguise(text) : text;
  const letters = /[0-9@$]/.test(latin) ? latin.replace(LEET_WORD, readDigits) : latin;
  return SPELT_OUT.test(letters) ? letters.replace(SINGLE_LETTERS, joinLetters) : letters;
}

/** A text without a Latin letter is left alone unless all of it could be in disguise. */
function undisguise(text: string): string {
  const latin = text.replace(DISGUISED, latinise);
  return /[a-z]/i.test(text) || !/[^\P{L}\p{Script=Latin}]/u.test(latin) ? latin : text;
}

function joinLetters(spelt: string): string {
  return spelt.replace(/[ .\-_*]/g, '');
}

function latinise(word: string): string {
  return word.replace(/[^\0-\u024f]/gu, (letter) => LATIN.get(letter) ?? letter);
}

function readDigits(word: string): string {
  if (word.replace(/\P{L}/gu, '').length < 3) return word;
  return word.replace(/(?<=\p{L})[013457@$]+(?=\p{L})/gu, (run) => {
    const letters = Array.from(run, (digit) => DIGIT_LETTERS[digit] ?? digit).join('');
    return run.length > 2 ? run : letters;
  });
}
