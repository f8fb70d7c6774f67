/**
 * How a word sounds, as a key: words of one key are one word to who writes by ear. Of Spanish s, c and z; b and v; ll, y
 * and i; g and j; a silent h; m before p and b; 'hua', 'gua', 'jua' and 'wa'. Of English ph, ps and sc. And sh as ch.
 */
export function soundOf(word: string): string {
  return word
    .replace(/^ps/, 's')
    .replace(/ph/g, 'f')
    .replace(/sh/g, 'ch')
    .replace(/sc(?=[eiy])/g, 's')
    .replace(/^[hgj](?:u|ü)(?=[aeio])/, 'w')
    .replace(/qu(?=[ei])|q|c(?![eiyh])/g, 'k')
    .replace(/[cz](?!h)/g, 's')
    .replace(/v/g, 'b')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/ll|y/g, 'i')
    .replace(/(?<!c)h/g, '')
    .replace(/n(?=[pb])/g, 'm')
    .replace(/(.)\1+/g, '$1');
}
