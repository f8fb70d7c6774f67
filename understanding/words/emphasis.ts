/** Roots that really hold a doubled letter, so that 'killll' becomes 'kill' and 'paaain' becomes 'pain'. */
const DOUBLED =
  /add|agree|all|app|asleep|attack|baby|ball|been|bell|blood|book|boss|bott|boss|butt|call|class|coff|coll|comm|cool|cross|deep|diff|dinn|door|dress|drill|egg|ell|fall|fee[dlt]|fell|fill|floor|foo[dt]|free|full|funn|glass|good|green|guess|happ|hell|horr|hurr|illness|kill|kiss|knee|keep|less|lett|litt|look|loss|mass|mee[nt]|mess|middle|miss|moo[dn]|need|noon|off|oll|pass|pee|pill|poo|press|pull|puff|really|roll|room|root|runn|see|sell|sett|sick|sitt|sleep|slipp|small|smell|soon|sorr|speed|spell|stee|stiff|still|stopp|street|stress|stuff|suff|summ|swell|swim|swoll|tall|teeth|tell|tooth|too|tree|umm|week|well|weed|will|wood|worr|yell/g;

const WORD = /[a-z\u00df-\u024f]{3,}/g;
const RUN = /([a-z\u00df-\u024f])\1{2,}/g;

/** Takes back letters that were repeated for emphasis: 'sooo' to 'so', 'goooood' to 'good'. Wants lower case. */
export function reduceEmphasis(text: string): string {
  if (text.search(RUN) < 0) return text;
  return text.replace(WORD, (word) => (word.search(RUN) < 0 ? word : reduceWord(word)));
}

function reduceWord(word: string): string {
  return word.replace(RUN, (run, letter: string, at: number) => {
    const before = word.slice(Math.max(0, at - 6), at).replace(RUN, '$1');
    const after = word.slice(at + run.length, at + run.length + 6).replace(RUN, '$1');
    const doubled = before + letter + letter + after;
    const needed = Array.from(doubled.matchAll(DOUBLED)).some(
      (root) => root.index <= before.length && root.index + root[0].length >= before.length + 2,
    );
    return needed ? letter + letter : letter;
  });
}
