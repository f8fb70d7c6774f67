import type { Activity } from 'botbuilder';

interface Shown {
  citations?: { title: string; organization: string; year: number; url: string }[];
  pictures?: { alt: string }[];
}

const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[0m';

/**
 * A reply as lines for a terminal: Markdown made plain, pictures by their description, sources, and choices
 * with the numbers that can be typed. `styled` adds bold and dim by ANSI codes.
 */
export function present(activity: Partial<Activity>, styled: boolean): string[] {
  const data = (activity.channelData ?? {}) as Shown;
  return [
    ...plainText(activity.text ?? '', styled).split('\n'),
    ...(data.pictures ?? []).map((picture) => dim(`[${picture.alt}]`, styled)),
    ...(data.citations ?? []).map((source) =>
      dim(`${source.title}. ${source.organization}, ${source.year}. ${source.url}`, styled),
    ),
    ...(activity.suggestedActions?.actions ?? []).map((action, index) => `  ${index + 1}. ${action.title}`),
  ];
}

function plainText(markdown: string, styled: boolean): string {
  return markdown
    .replaceAll(/\*\*(.+?)\*\*/g, styled ? `${BOLD}$1${PLAIN}` : '$1')
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replaceAll(/^#+\s*/gm, '');
}

function dim(line: string, styled: boolean): string {
  return styled ? `${DIM}${line}${PLAIN}` : line;
}
