import { expect } from 'chai';
import { render } from '../../../channels/web/render.ts';

const target = { conversation: 'c1', base: 'https://chat.example' };
const timestamp = new Date('2026-11-24T10:00:00Z');
const show = (activity: object) =>
  render({ sequence: 7, activity: { type: 'message', timestamp, ...activity } }, target);
const source = { title: 'A "good" study', organization: 'A journal', year: 2018, url: 'https://a.example/s' };

describe('render', () => {
  it('gives a reply its place, its time and the bot as its writer, and answers to nothing', () => {
    const activity = show({ text: 'Hi', replyToId: 'x', recipient: { id: 'dl_1' }, serviceUrl: 'y' });
    expect(activity).to.deep.equal({
      type: 'message',
      text: 'Hi',
      textFormat: 'markdown',
      id: 'c1|0000007',
      timestamp,
      channelId: 'directline',
      conversation: { id: 'c1' },
      from: { id: 'bot', name: '', role: 'bot' },
      channelData: { 'webchat:sequence-id': 7 },
    });
  });

  it('keeps a member what they are, and their text as they typed it', () => {
    const activity = show({
      text: '**a**',
      from: { id: 'dl_1', role: 'user' },
      channelData: { clientActivityID: 'z' },
    });
    expect(activity).to.include({ textFormat: 'plain', text: '**a**' });
    expect(activity?.from).to.deep.equal({ id: 'dl_1', role: 'user' });
    expect(activity?.channelData).to.deep.equal({ clientActivityID: 'z', 'webchat:sequence-id': 7 });
  });

  it('keeps the receipt and leaves out what is for other channels', () => {
    const { channelData } = show({ text: 'Hi', channelData: { receipt: { id: 'r' }, sms: 'Hi.' } }) ?? {};
    expect(channelData).to.deep.equal({ receipt: { id: 'r' }, 'webchat:sequence-id': 7 });
  });

  it('shows sources as citations with their definitions under the text', () => {
    const activity = show({ text: 'Yes.\n', channelData: { citations: [source] } });
    expect(activity?.text).to.equal('Yes.\n\n[1]: https://a.example/s "A \'good\' study (A journal, 2018)"');
    expect(activity?.entities).to.deep.equal([
      {
        '@context': 'https://schema.org',
        '@id': '',
        '@type': 'Message',
        type: 'https://schema.org/Message',
        citation: [
          {
            '@type': 'Claim',
            position: 1,
            appearance: {
              '@type': 'DigitalDocument',
              name: 'A "good" study (A journal, 2018)',
              url: source.url,
            },
          },
        ],
      },
    ]);
  });

  it('turns pictures into images with their alternative text', () => {
    const activity = show({
      text: 'Do it.',
      channelData: { pictures: [{ exercise: 'bird-dog', alt: 'A person.' }] },
    });
    expect(activity?.attachments).to.deep.equal([
      {
        contentType: 'image/svg+xml',
        contentUrl: 'https://chat.example/pictures/bird-dog.svg',
        name: 'A person.',
      },
    ]);
  });

  it('makes buttons that say their title and send their value', () => {
    const actions = [
      { type: 'imBack', title: 'Yes', value: 'Yes' },
      { type: 'imBack', title: 'Yes, please', value: 'yes' },
    ];
    expect(
      show({ text: '?', suggestedActions: { to: [], actions } })?.suggestedActions?.actions,
    ).to.deep.equal([
      { type: 'imBack', title: 'Yes', value: 'Yes' },
      {
        type: 'messageBack',
        title: 'Yes, please',
        text: 'yes',
        displayText: 'Yes, please',
        value: undefined,
      },
    ]);
  });

  for (const type of ['conversationUpdate', 'typing', 'event', 'trace']) {
    it(`shows no ${type}`, () => {
      expect(show({ type })).to.equal(undefined);
    });
  }
});
