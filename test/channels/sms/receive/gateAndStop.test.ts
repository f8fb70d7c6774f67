import { expect } from 'chai';
import type { Knowledge } from '../../../../bots/index.ts';
import { listenWith } from '../../../../channels/sms/index.ts';
import type { VerdictName } from '../../../../safety/index.ts';
import { smsDoorOfSuite } from '../../../conversations/doors/smsDoor.ts';

/** Clear words, whatever the second opinion, or a rule that knows one of them from elsewhere, thinks of them. */
const STOPS = [
  'plz stop texting me',
  "I don't want these texts anymore",
  'please opt me out',
  'take me off',
  'no more texts',
  'do not contact me',
  'Take me off this list.',
  'no me escriba mas por favor',
  'basta ya de mensajes',
  'ya no quiero que me manden mensajes',
  'sáquenme de su lista',
  'saquenme de su lista por favor, ya no quiero recibir mensajes',
  'borren mi número',
];
/** Words that a rule of the gate knows; and such as may be of a life, where the gate hears an alarm. */
const ALARMS = [
  'end it',
  'I want to stop living',
  'stop the pain forever',
  'ya no quiero nada',
  'no me busquen más',
];

/** Hears this verdict in everything, and no rule behind it. */
function withOpinion(name: VerdictName): Pick<Knowledge, 'firstOutcome' | 'explain'> {
  const verdict = { name, rule: 'second-opinion', matches: [] };
  return {
    explain: () => ({ outcome: { verdict: name, rule: 'second-opinion', language: 'en' }, verdict }),
  } as unknown as Pick<Knowledge, 'firstOutcome' | 'explain'>;
}

describe('A stop and the gate', () => {
  const { knowledge, door } = smsDoorOfSuite();

  const outcomes = async (...messages: string[]) => {
    const talk = door().talk('en-US');
    const all: string[][] = [];
    for (const member of messages) {
      const { replies } = await talk.does({ member });
      all.push(replies.map(({ channelData }) => channelData.receipt.outcome));
    }
    return all;
  };

  for (const text of STOPS) {
    it(`confirms '${text}', and is silent then`, async () => {
      expect(await outcomes(text, 'STOP')).to.deep.equal([['flow_opt_out'], []]);
    });
  }

  for (const text of ALARMS) {
    it(`answers '${text}' as a crisis, and stops nothing`, async () => {
      expect(await outcomes(text, 'STOP')).to.deep.equal([['signposted_crisis'], ['flow_opt_out']]);
    });
  }

  it('reads a message once, and what cannot be read once more', () => {
    let reads = 0;
    const outcome = { verdict: 'MEDICAL', language: 'en' };
    const explain = () => {
      reads += 1;
      if (reads === 2) throw new Error('It cannot be read');
      return { outcome: { ...outcome, verdict: 'CRISIS' }, verdict: { matches: [{}] } };
    };
    const listen = listenWith({ explain, firstOutcome: () => outcome } as unknown as Knowledge);
    expect(listen('stop')).to.deep.equal({ alarm: 'rule', language: 'en' });
    expect(reads).to.equal(1);
    expect(listen('stop')).to.deep.equal({ alarm: undefined, language: 'en' });
  });

  it('tells what a rule found from what is an opinion alone', () => {
    const listen = listenWith(knowledge());
    expect(listen('I want to stop living').alarm).to.equal('rule');
    expect(listen('what are core muscles').alarm).to.equal(undefined);
    expect(listenWith(withOpinion('CRISIS'))('stop it').alarm).to.equal('opinion');
  });
});
