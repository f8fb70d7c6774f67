import { expect } from 'chai';
import { type Carried, type Codes, codesFor } from '../../bots/codes.ts';
import { Effects } from '../../bots/effects.ts';
import { ConflictError, type Database } from '../../runtime/index.ts';
import { onEachStore, type TestStore } from '../runtime/eachStore.ts';

const BOOK = { secret: 'a-secret-of-codes-for-tests', places: { sms: '+15555550100', teams: true } };
const ROUTINE: Carried = { routine: 'walking-starter', week: 3, language: 'en' };
const MINUTE = 60_000;

onEachStore('Codes that move a routine', (fresh) => {
  let store: TestStore;
  let database: Database;
  let now = 0;

  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
    now = 1_700_000_000_000;
  });
  afterEach(() => store.destroy());

  /** Does it as a turn of that conversation would, and commits it. */
  const turn = async <Result>(
    conversation: string,
    act: (codes: Codes) => Result | Promise<Result>,
    at = database,
  ): Promise<Result> => {
    const effects = new Effects();
    const codes = codesFor({ book: BOOK, database: at, effects, conversation, person: conversation, now });
    const result = await act(codes);
    await at.write(async (sql) => {
      for (const write of effects.writes) await write(sql, now);
    });
    return result;
  };
  const offered = () => turn('web:a', (codes) => codes.offer(ROUTINE));
  const redeemed = (code: string, by = 'sms:b', at = database) => turn(by, (codes) => codes.redeem(code), at);

  it('are eight digits, and stand for the routine once', async () => {
    const code = await offered();
    expect(code).to.match(/^\d{8}$/);
    expect(await redeemed(code)).to.deep.equal(ROUTINE);
    expect(await redeemed(code)).to.equal('unknown');
  });

  it('are good for 30 minutes', async () => {
    const [first, second] = [await offered(), await offered()];
    now += 29 * MINUTE;
    expect(await redeemed(first)).to.deep.equal(ROUTINE);
    now += MINUTE;
    expect(await redeemed(second)).to.equal('unknown');
  });

  it('are kept as a keyed hash alone', async () => {
    const code = await offered();
    const rows = JSON.stringify(await database.rows('select * from ledger'));
    expect(rows).not.to.include(code);
    expect(await redeemed(code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)))).to.equal(
      'unknown',
    );
  });

  it('are used once, also by two processes at the same time', async () => {
    const code = await offered();
    const other = await store.open();
    const tries = await Promise.allSettled([redeemed(code, 'sms:b'), redeemed(code, 'sms:c', other)]);
    const won = tries.filter((one) => one.status === 'fulfilled' && one.value !== 'unknown');
    expect(won).to.have.length(1);
    for (const one of tries) {
      if (one.status === 'rejected') expect(one.reason).to.be.instanceOf(ConflictError);
    }
    expect(await redeemed(code)).to.equal('unknown');
  });

  it('are guessed at five times an hour, whatever is guessed then, and by one person alone', async () => {
    const code = await offered();
    for (let guess = 0; guess < 5; guess += 1) expect(await redeemed('00000000')).to.equal('unknown');
    expect(await redeemed(code)).to.equal('blocked');
    expect(await redeemed(code, 'msteams:c')).to.deep.equal(ROUTINE);
    now += 61 * MINUTE;
    expect(await redeemed('00000000')).to.equal('unknown');
  });

  it('go with the person who asked for one', async () => {
    const code = await offered();
    await database.write((sql) => sql.run("delete from ledger where person = 'web:a'"));
    expect(await redeemed(code)).to.equal('unknown');
  });

  it('say nothing where the turn was not committed', async () => {
    const effects = new Effects();
    const parts = { book: BOOK, database, effects, conversation: 'web:a', person: 'web:a', now };
    const code = codesFor(parts).offer(ROUTINE);
    expect(await redeemed(code)).to.equal('unknown');
  });
});
