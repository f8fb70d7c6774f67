import MarkdownIt from 'markdown-it';

/** Numbers that help at once: a tap calls them. */
const PHONE = /\b(?:911|988|711|1-\d{3}-\d{3}-\d{4})\b/g;

/** Turns the Markdown of replies into HTML; what is HTML in it is shown as text. */
export type RenderMarkdown = (markdown: string) => string;

/**
 * The renderer of the chat window and of the simple page. `external` is read out after a link that opens a
 * tab of its own.
 */
export function createMarkdown(external: string): RenderMarkdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false, breaks: true });
  const { escapeHtml } = markdown.utils;
  markdown.disable('image');
  let inLink = false;
  markdown.renderer.rules.text = (tokens, index) => {
    const text = escapeHtml(tokens[index]?.content ?? '');
    return inLink ? text : text.replace(PHONE, (number) => `<a href="tel:${number}">${number}</a>`);
  };
  markdown.renderer.rules.link_open = (tokens, index) => {
    inLink = true;
    const href = escapeHtml(String(tokens[index]?.attrGet('href') ?? ''));
    return `<a href="${href}" target="_blank" rel="noopener noreferrer">`;
  };
  markdown.renderer.rules.link_close = () => {
    inLink = false;
    return `<span class="sr"> (${escapeHtml(external)})</span></a>`;
  };
  return (text) => markdown.render(text);
}
