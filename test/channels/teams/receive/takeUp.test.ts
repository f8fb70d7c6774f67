import { expect } from 'chai';
import { parseChannelActivity } from '../../../../channels/teams/receive/channelActivity.ts';
import { type TakenUp, takeUp } from '../../../../channels/teams/receive/takeUp.ts';
import { GROUP, said } from '../activities.ts';

const BOT = { id: '28:bot' };
const MENTION = {
  type: 'mention',
  mentioned: { id: '28:bot', name: 'Helper' },
  text: '<at>Helper</at>',
};
const CHANNEL = { id: '19:team@thread.tacv2;messageid=17', conversationType: 'channel', isGroup: true };
const CHOICE = { choose: 'Why?', of: 'a:1|0000002' };

function taken(activity: Record<string, unknown>): TakenUp | undefined {
  return takeUp(parseChannelActivity({ ...said(''), ...activity }), (locale) => `help in ${locale}`);
}

interface Row {
  label: string;
  activity: Record<string, unknown>;
  kind: TakenUp['kind'] | 'nothing';
  text?: string;
  conversation?: string;
}

const ROWS: Row[] = [
  {
    label: 'words',
    activity: { text: 'hello' },
    kind: 'message',
    text: 'hello',
    conversation: 'msteams:a:1',
  },
  { label: 'no words', activity: { text: ' ' }, kind: 'nothing' },
  {
    label: 'words of a formatted message, which come as HTML too',
    activity: { text: 'hello', attachments: [{ contentType: 'text/html', content: '<p>hello</p>' }] },
    kind: 'message',
    text: 'hello',
  },
  {
    label: 'a picture',
    activity: { text: '', attachments: [{ contentType: 'image/png' }] },
    kind: 'message',
  },
  {
    label: 'HTML without words',
    activity: { text: '', attachments: [{ contentType: 'text/html' }] },
    kind: 'nothing',
  },
  {
    label: 'words to the bot in a group',
    activity: { text: '<at>Helper</at> how long to stretch?', entities: [MENTION], conversation: GROUP },
    kind: 'message',
    text: 'how long to stretch?',
    conversation: 'msteams:19:group#29:ann',
  },
  {
    label: 'words to the bot in a channel',
    activity: { text: 'hi <at>Helper</at>', entities: [MENTION], conversation: CHANNEL },
    kind: 'message',
    text: 'hi',
    conversation: `msteams:${CHANNEL.id}#29:ann`,
  },
  {
    label: 'the mention alone',
    activity: { text: '<at>Helper</at>', entities: [MENTION], conversation: GROUP },
    kind: 'message',
    text: 'help in en-US',
  },
  {
    label: 'a button sent as a message',
    activity: { text: undefined, value: CHOICE },
    kind: 'choice',
    text: 'Why?',
  },
  { label: 'a value that is no choice', activity: { text: '', value: { a: 1 } }, kind: 'nothing' },
  {
    label: 'a button sent as an invoke',
    activity: {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { verb: 'choose', data: CHOICE } },
    },
    kind: 'choice',
    text: 'Why?',
  },
  {
    label: 'an invoke of another name',
    activity: { type: 'invoke', name: 'task/fetch', value: CHOICE },
    kind: 'nothing',
  },
  { label: 'an invoke without a name', activity: { type: 'invoke' }, kind: 'nothing' },
  {
    label: 'an edited message',
    activity: { type: 'messageUpdate', text: 'chest pain', channelData: { eventType: 'editMessage' } },
    kind: 'edit',
    text: 'chest pain',
  },
  {
    label: 'a message that is no longer deleted',
    activity: { type: 'messageUpdate', text: 'hi', channelData: { eventType: 'undeleteMessage' } },
    kind: 'nothing',
  },
  {
    label: 'a deleted message',
    activity: { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
    kind: 'nothing',
  },
  {
    label: 'a reaction',
    activity: { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    kind: 'nothing',
  },
  { label: 'typing', activity: { type: 'typing' }, kind: 'nothing' },
  { label: 'an install', activity: { type: 'installationUpdate', action: 'add' }, kind: 'welcome' },
  {
    label: 'an upgrade of the app',
    activity: { type: 'installationUpdate', action: 'add-upgrade' },
    kind: 'nothing',
  },
  { label: 'an uninstall', activity: { type: 'installationUpdate', action: 'remove' }, kind: 'nothing' },
  {
    label: 'the arrival of the bot',
    activity: { type: 'conversationUpdate', membersAdded: [BOT] },
    kind: 'welcome',
  },
  {
    label: 'the arrival of a member in their own chat',
    activity: { type: 'conversationUpdate', membersAdded: [{ id: '29:ann' }] },
    kind: 'welcome',
  },
  {
    label: 'the arrival of the bot in a group',
    activity: { type: 'conversationUpdate', membersAdded: [BOT], conversation: GROUP },
    kind: 'welcome',
    conversation: 'msteams:19:group',
  },
  {
    label: 'the arrival of one more in a group',
    activity: { type: 'conversationUpdate', membersAdded: [{ id: '29:bob' }], conversation: GROUP },
    kind: 'nothing',
  },
  {
    label: 'somebody who leaves',
    activity: { type: 'conversationUpdate', membersRemoved: [{ id: '29:bob' }] },
    kind: 'nothing',
  },
  {
    label: 'a channel that gets another name',
    activity: { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } },
    kind: 'nothing',
  },
  { label: "the bot's own words", activity: { text: 'hello', from: BOT }, kind: 'nothing' },
  { label: 'an event', activity: { type: 'event', name: 'x' }, kind: 'nothing' },
  { label: 'a type that nobody knows', activity: { type: 'constructor' }, kind: 'nothing' },
  {
    label: "words in Azure's Direct Line",
    activity: { text: 'hello', channelId: 'directline', conversation: { id: 'abc' } },
    kind: 'message',
    text: 'hello',
    conversation: 'msteams:directline/abc',
  },
];

describe('takeUp', () => {
  for (const { label, activity, kind, text, conversation } of ROWS) {
    it(`makes ${kind} of ${label}`, () => {
      const made = taken(activity);
      expect(made?.kind ?? 'nothing').to.equal(kind);
      if (text !== undefined) expect(made?.activity.text).to.equal(text);
      if (conversation !== undefined) expect(made?.conversation).to.equal(conversation);
    });
  }

  it('keeps ids and words of a member, and no names', () => {
    expect(taken({ text: 'hello' })?.activity).to.deep.equal({
      type: 'message',
      id: '1700000000000',
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/amer/',
      from: { id: '29:ann', name: '', role: 'user' },
      recipient: { id: '28:bot', name: '', role: 'bot' },
      conversation: {
        id: 'a:1',
        name: '',
        isGroup: false,
        conversationType: 'personal',
        tenantId: 'tenant',
      },
      locale: 'en-US',
      text: 'hello',
    });
  });

  it('says of an edited message that it is one', () => {
    const edit = { type: 'messageUpdate', channelData: { eventType: 'editMessage' } };
    expect(taken({ ...edit, text: 'no' })?.activity.value).to.deep.equal({ edited: true });
    expect(taken({ text: 'no' })?.activity.value).to.equal(undefined);
  });

  it("reads the language of the member's client where the activity has none", () => {
    const made = taken({ text: 'hola', locale: null, entities: [{ type: 'clientInfo', locale: 'es-MX' }] });
    expect(made?.activity.locale).to.equal('es-MX');
  });
});
