import { expect } from 'chai';
import { createLog } from '../../runtime/index.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let lines = '';
  write(
    createLog('trace', {
      write: (line) => {
        lines += line;
      },
    }),
  );
  return lines;
}

const WORDS = 'my back hurts';

describe('The log', () => {
  it('leaves out the fields that carry words and secrets', () => {
    const lines = logged((log) => {
      log.info({ text: WORDS, activity: { text: WORDS }, turn: { body: WORDS, token: WORDS } }, 'A turn');
      log.info({ a: { b: { text: WORDS } } }, 'Deep');
    });
    expect(lines).to.contain('A turn').and.to.not.contain(WORDS);
  });

  it('leaves out the message of an error that quotes what it read', () => {
    const lines = logged((log) => {
      try {
        JSON.parse(WORDS);
      } catch (err) {
        log.error({ err }, 'Broken');
      }
    });
    expect(lines).to.contain('SyntaxError').and.to.contain('log.test.ts').and.to.not.contain('back');
  });

  it('keeps the message of an error of the system', () => {
    const err = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    expect(logged((log) => log.error({ err }, 'Down'))).to.contain('connect ECONNREFUSED');
  });
});
