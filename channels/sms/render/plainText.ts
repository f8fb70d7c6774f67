/** Markdown as plain text. Links keep their words and lose their address: only the plan's own may be sent. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\*\*(.+?)\*\*/g, '$1')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replaceAll(/^#+\s*/gm, '')
    .trim();
}

/** Takes out every web address that is not on one of the hosts. */
export function ownLinksOnly(text: string, hosts: readonly string[]): string {
  return text.replaceAll(/\s?https?:\/\/[^\s)]+/gi, (link) => {
    const address = link.trim().replace(/[.,;:!?]+$/, '');
    return URL.canParse(address) && hosts.includes(new URL(address).host) ? link : '';
  });
}
