import type { Activity } from 'botbuilder';

type Part = Readonly<Record<string, unknown>>;

/** What Teams shows of an activity, as lines to read: a card's parts in their order, its buttons in brackets. */
export function showTeams({ text, attachments = [], suggestedActions }: Partial<Activity>): string {
  return [
    ...(text ? [text] : []),
    ...attachments.flatMap(({ content }) => ['(card)', ...partLines(content as Part), '(end)']),
    ...(suggestedActions ? [`[${suggestedActions.actions.map(({ title }) => title).join(' | ')}]`] : []),
  ].join('\n');
}

function partLines(part: Part): string[] {
  const inner = [part.body, part.items].flatMap((list) => (Array.isArray(list) ? list : []));
  const actions = Array.isArray(part.actions) ? part.actions : [];
  return [
    ...ownLines(part),
    ...inner.flatMap(partLines),
    ...(actions.length > 0 ? [`[${actions.map(actionName).join(' | ')}]`] : []),
    ...actions.flatMap((action: Part) => (action.card ? ['(opens)', ...partLines(action.card as Part)] : [])),
  ];
}

function ownLines({ type, text, url, altText, label, choices }: Part): string[] {
  if (type === 'TextBlock') return [String(text)];
  if (type === 'Image') return [`[picture ${String(url).split('/').at(-1)}: ${altText}]`];
  if (type !== 'Input.ChoiceSet') return [];
  const titles = (choices as { title: string }[]).map(({ title }) => title);
  return [`${label}`, `( ) ${titles.join(' ( ) ')}`];
}

function actionName({ title, url }: Part): string {
  return typeof url === 'string' && url.startsWith('tel:') ? `${title} ${url}` : String(title);
}
