/** What a member has in front of them: a page with a browser around it, Teams, text messages or a terminal. */
export type ChannelKind = 'web' | 'teams' | 'sms' | 'terminal';

const KINDS: Readonly<Record<string, ChannelKind>> = { msteams: 'teams', sms: 'sms', terminal: 'terminal' };

/** The kind of a channel by its id in the Bot Framework, such as `directline`; a page where it is another one. */
export function channelKind(channelId = ''): ChannelKind {
  return Object.hasOwn(KINDS, channelId) ? (KINDS[channelId] ?? 'web') : 'web';
}
