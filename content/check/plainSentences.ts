/** Where a sentence names a list after its colon, each item is read by itself. */
const LIST_AFTER_COLON = /:\s+([^:.!?]*[,;][^:.!?]*[,;][^:.!?]*)/g;

/**
 * Markdown as the sentences that a reader reads: marks and links' addresses gone, and each paragraph, list item
 * and item of a list after a colon ended, so that a formula which counts sentences sees them.
 */
export function plainSentences(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]/g, '')
    .replace(
      LIST_AFTER_COLON,
      (_, list: string) => `:\n${list.replace(/[,;]\s+(?:(?:and|or|y|o)\s+)?/g, '\n')}`,
    )
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-+•]|\d+[.)])\s+/, '').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line))
    .map((line) => (/[.!?:]$/.test(line) ? line.replace(/:$/, '.') : `${line}.`))
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1))
    .join(' ');
}
