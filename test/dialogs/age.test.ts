import { expect } from 'chai';
import type { Knowledge } from '../../bots/index.ts';
import { Conversation, openKnowledge } from '../conversations/conversation.ts';

describe('The age of a member', () => {
  let knowledge: Knowledge;

  before(async function () {
    this.timeout(240_000);
    knowledge = await openKnowledge();
  });

  async function outcomeOf(steps: readonly string[]): Promise<string | undefined> {
    const conversation = new Conversation(knowledge);
    let outcome: string | undefined;
    for (const step of steps) outcome = (await conversation.says(step)).at(-1)?.receipt.outcome;
    return outcome;
  }

  const SLIPS: [string, string, string][] = [
    ['start a routine', '17', "no wait, I'm 45"],
    ['start a routine', 'no', 'sorry, I meant 45'],
    ['start a routine', "I'm 4", '45'],
    ['empezar una rutina', '17', 'perdón, tengo 45 años'],
  ];
  for (const [start, slip, mended] of SLIPS) {
    it(`that the check got as '${slip}' is mended by '${mended}', and asked again`, async () => {
      expect(await outcomeOf([start, slip])).to.equal('flow_minor');
      expect(await outcomeOf([start, slip, mended])).to.equal('asked_check');
      expect(await outcomeOf([start, slip, mended, 'no'])).to.equal('flow_minor');
      expect(await outcomeOf([start, slip, mended, '45', 'no'])).to.equal('asked_check');
    });
  }

  it('is mended by the next message alone, and not by what is no age of an adult', async () => {
    const minor = ['start a routine', '17'];
    for (const later of [['hello', 'I am 45'], ["no, I'm 16"], ['45 minutes']]) {
      const outcome = await outcomeOf([...minor, ...later, 'start a routine']);
      expect(outcome, later.join()).to.be.oneOf(['flow_minor', 'signposted_doctor']);
    }
  });

  const NOT_THEIRS: [string, string, string][] = [
    ['start a routine', '17', 'my mom is 45'],
    ['start a routine', '17', "he's 45 years old"],
    ['start a routine', 'no', "I'm almost 18"],
    ['empezar una rutina', '17', 'mi mamá tiene 45 años'],
    ['empezar una rutina', '17', 'casi 18'],
  ];
  for (const [start, minor, later] of NOT_THEIRS) {
    it(`is not that of '${later}'`, async () => {
      expect(await outcomeOf([start, minor, later, start])).to.be.oneOf(['flow_minor', 'signposted_doctor']);
    });
  }

  it('does not keep an alarm from being heard', async () => {
    expect(await outcomeOf(['start a routine', '17', 'I am 45 and my chest hurts'])).to.equal(
      'signposted_emergency',
    );
  });

  it('does not keep an alarm from being heard that no rule knows', async () => {
    const text = "I'm 45 years old and my hand keeps dropping the cup since breakfast";
    expect(knowledge.explain(text).outcome).to.include({ verdict: 'EMERGENCY', rule: 'second-opinion' });
    expect(await outcomeOf(['start a routine', '17', text])).to.equal('signposted_emergency');
  });

  it('that was told with a wish stays told', async () => {
    const wish = "I'm 15, give me abs";
    expect(await outcomeOf([wish, "no wait, I'm 45", 'start a routine'])).to.equal('signposted_doctor');
  });

  const OF_OTHERS: [string, string][] = [
    ['how long should I walk', 'can my grandson do it too'],
    ['cuánto debo caminar', 'ejercicios para mi hijo'],
  ];
  for (const [before, asked] of OF_OTHERS) {
    it(`is not that of the child in '${asked}'`, async () => {
      const conversation = new Conversation(knowledge);
      await conversation.says(before);
      const [reply] = await conversation.says(asked);
      expect(reply?.receipt).to.include({ outcome: 'signposted_doctor', rule: 'm-child-routine' });
      expect(reply?.text).to.match(/ask your doctor|su doctor/);
      expect(reply?.text).not.to.match(/talk with a parent|hable con su mamá/);
    });
  }
});
