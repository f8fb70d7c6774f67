import { ActionTypes, type Activity, type Attachment } from 'botbuilder';
import { messageEntity } from './messageEntity.ts';
import type { Shown } from './shown.ts';

/** What Azure's Direct Line and Web Chat are sent: Markdown, pictures beside it, choices under it. */
export function renderForWebChat(shown: Shown, pictures: string): Partial<Activity>[] {
  const { text, language, choices, sources } = shown;
  const attachments = shown.pictures.map((picture) => pictureOf(picture, pictures));
  const actions = choices.map(({ title, value }) => ({ type: ActionTypes.ImBack, title, value }));
  return [
    {
      type: 'message',
      textFormat: 'markdown',
      text,
      locale: language,
      ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}),
      ...(attachments.length > 0 ? { attachments } : {}),
      ...(sources.length > 0 ? { entities: [messageEntity(sources)] } : {}),
    },
  ];
}

function pictureOf({ exercise, alt }: Shown['pictures'][number], pictures: string): Attachment {
  const contentUrl = `${pictures}/${encodeURIComponent(exercise)}.png`;
  return { contentType: 'image/png', contentUrl, name: alt };
}
