import { expect } from 'chai';
import { createNumberKeeper } from '../../../../channels/sms/numbers/numberKeeper.ts';

const keeper = createNumberKeeper('a-secret-of-numbers');
const other = createNumberKeeper('another-secret-of-numbers');
const NUMBER = '+15555550123';

describe('A member’s number', () => {
  it('has one key under one secret, and another under another', () => {
    expect(keeper.keyOf(NUMBER)).to.equal(createNumberKeeper('a-secret-of-numbers').keyOf(NUMBER));
    expect(keeper.keyOf(NUMBER)).not.to.equal(other.keyOf(NUMBER));
    expect(keeper.keyOf(NUMBER)).not.to.include('5555');
  });

  it('is sealed differently each time, and opened by the same secret alone', () => {
    const sealed = keeper.seal(NUMBER);
    expect(sealed).not.to.equal(keeper.seal(NUMBER));
    expect(keeper.open(sealed)).to.equal(NUMBER);
    expect(other.open(sealed)).to.equal(undefined);
  });

  for (const broken of ['', 'AAAA', keeper.seal(NUMBER).slice(0, -4), 'not base64 at all ✂']) {
    it(`is not opened from ${broken.length} letters of something else`, () => {
      expect(keeper.open(broken)).to.equal(undefined);
    });
  }
});
