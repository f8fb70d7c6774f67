const BEFORE_E = /[eiy]/;

/**
 * How a word sounds, as a key: words of one key are one word to who writes by ear. Of Spanish s, c and z; b and v; ll, y
 * and i; g and j; a silent h; m before p and b; 'hua', 'gua', 'jua' and 'wa'. Of English ph, ps and sc. And sh as ch.
 */
export function soundOf(word: string): string {
  let sound = '';
  for (let at = 0; at < word.length; at += 1) {
    const letters = digraphAt(word, at);
    if (letters !== undefined) at += 1;
    for (const letter of letters ?? letterAt(word, at)) if (letter !== sound.at(-1)) sound += letter;
  }
  return sound;
}

/** What two letters stand for together; undefined where they are two. */
function digraphAt(word: string, at: number): string | undefined {
  const next = word[at + 1];
  const after = word[at + 2] ?? '';
  switch (word[at]) {
    case 'p':
      return next === 'h' ? 'f' : at === 0 && next === 's' ? 's' : undefined;
    case 's':
      return next === 'h' ? 'ch' : next === 'c' && BEFORE_E.test(after) ? 's' : undefined;
    case 'c':
      return next === 'h' ? 'ch' : undefined;
    case 'q':
      return next === 'u' && /[ei]/.test(after) ? 'k' : undefined;
    case 'l':
      return next === 'l' ? 'i' : undefined;
    case 'h':
    case 'g':
    case 'j':
      return at === 0 && next === 'u' && /[aeio]/.test(after) ? 'w' : undefined;
    default:
      return undefined;
  }
}

function letterAt(word: string, at: number): string {
  const letter = word[at] ?? '';
  const next = word[at + 1] ?? '';
  switch (letter) {
    case 'c':
      return BEFORE_E.test(next) ? 's' : 'k';
    case 'z':
      return 's';
    case 'q':
      return 'k';
    case 'v':
      return 'b';
    case 'g':
      return BEFORE_E.test(next) ? 'j' : 'g';
    case 'y':
      return 'i';
    case 'h':
      return '';
    case 'n':
      return /[pbv]/.test(next) ? 'm' : 'n';
    default:
      return letter;
  }
}
