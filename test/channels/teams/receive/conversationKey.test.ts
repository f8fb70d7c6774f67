import { expect } from 'chai';
import { parseChannelActivity } from '../../../../channels/teams/receive/channelActivity.ts';
import { conversationKey, isOfPlace } from '../../../../channels/teams/receive/conversationKey.ts';
import { said } from '../activities.ts';

const inPlace = (id: string, conversationType: string) =>
  parseChannelActivity({ ...said('hi'), conversation: { id, conversationType } });

describe('isOfPlace', () => {
  const thread = inPlace('19:team;messageid=17', 'channel');

  it('knows what is of a thread: its own, its members, and what was said to the whole channel', () => {
    for (const key of ['msteams:19:team;messageid=17', 'msteams:19:team', conversationKey(thread)]) {
      expect(isOfPlace(key, thread), key).to.equal(true);
    }
  });

  it('takes no other thread, chat or channel for it', () => {
    for (const key of ['msteams:19:team;messageid=18', 'msteams:19:tea', 'msteams:19:team#29:ann']) {
      expect(isOfPlace(key, thread), key).to.equal(false);
    }
    const personal = inPlace('a:1;messageid=17', 'personal');
    expect(isOfPlace('msteams:a:1', personal)).to.equal(false);
  });
});
