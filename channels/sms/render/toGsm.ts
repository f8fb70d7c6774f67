/** GSM 03.38: the basic alphabet and its extension, as SMS counts them. */
const GSM = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà^{}\\[~]|€',
);
/** These count two. */
const EXTENSION = new Set('^{}\\[~]|€');

const INSTEAD: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '·': '-',
  ª: 'a',
  º: 'o',
  '×': 'x',
  '½': '1/2',
  '¼': '1/4',
  '→': '>',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '\u200b': '',
  '\u200d': '',
  '\ufeff': '',
};

/**
 * The text in the letters of GSM-7 as far as there are any, since one other letter cuts a segment from 160 to 70.
 * Marks of typography become plain; á í ó ú lose their accent, as is usual in text messages; ñ é ¿ ¡ stay.
 */
export function toGsm(text: string): string {
  return [...text.normalize('NFC')].map(letter).join('');
}

function letter(given: string): string {
  if (GSM.has(given)) return given;
  const instead = INSTEAD[given];
  if (instead !== undefined) return instead;
  const bare = given.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && GSM.has(bare) ? bare : given;
}

/** What the text counts in GSM-7; undefined where a letter of it is not in that alphabet. */
export function gsmUnits(text: string): number | undefined {
  let units = 0;
  for (const one of text) {
    if (!GSM.has(one)) return undefined;
    units += EXTENSION.has(one) ? 2 : 1;
  }
  return units;
}
