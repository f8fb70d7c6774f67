import { expect } from 'chai';
import type { Database } from '../../../runtime/index.ts';
import { onEachStore, type TestStore } from '../eachStore.ts';

onEachStore('write', (fresh) => {
  let store: TestStore;
  let database: Database;
  beforeEach(async () => {
    store = await fresh();
    database = await store.open();
    await database.write((sql) => sql.run('create table notes (a bigint primary key)'));
  });
  afterEach(() => store.destroy());

  const kept = async () =>
    (await database.rows<{ a: number }>('select a from notes order by a')).map((row) => row.a);
  const add = (a: number, key?: string) =>
    database.write((sql) => sql.run('insert into notes values ($1)', a), key);

  for (const [title, key] of [
    ['in a transaction of its own', undefined],
    ['in a shared transaction', 'web:a'],
  ] as const) {
    it(`undoes a unit that throws, and no other that is written with it, ${title}`, async () => {
      const failing = database.write(async (sql) => {
        await sql.run('insert into notes values ($1)', 1);
        throw new Error('changed my mind');
      }, key);
      const results = await Promise.allSettled([add(2, key), failing, add(3, key), add(2, key)]);
      expect(results.filter(({ status }) => status === 'rejected')).to.have.length(2);
      expect(await kept()).to.deep.equal([2, 3]);
    });
  }

  it('writes the same rows from two processes at once, whatever order they come in', async () => {
    const other = await store.open();
    await Promise.all([1, 2, 3, 4, 5].map((a) => add(a)));
    const change = (at: Database, a: number) =>
      at.write((sql) => sql.run('update notes set a = a + 10 where a % 10 = $1', a), `web:${a}`);
    const rounds = Array.from({ length: 20 }, async () => {
      await Promise.all([
        ...[1, 2, 3, 4, 5].map((a) => change(database, a)),
        ...[5, 4, 3, 2, 1].map((a) => change(other, a)),
      ]);
    });
    await Promise.all(rounds);
    expect(await kept()).to.deep.equal([401, 402, 403, 404, 405]);
  });

  it('shows nobody what is not committed', async () => {
    let seen: number[] | undefined;
    const writing = database.write(async (sql) => {
      await sql.run('insert into notes values ($1)', 1);
    });
    const reading = (async () => {
      await Promise.resolve();
      seen = await kept();
    })();
    const throwing = database.write(async (sql) => {
      await sql.run('insert into notes values ($1)', 2);
      throw new Error('changed my mind');
    });
    await Promise.allSettled([writing, reading, throwing]);
    expect(seen).to.not.include(2);
    expect(await kept()).to.deep.equal([1]);
  });

  it('keeps what it has confirmed when the process is gone', async () => {
    await add(1);
    await database.close();
    database = await store.open();
    expect(await kept()).to.deep.equal([1]);
  });

  it('gives whole numbers of 64 bits as numbers', async () => {
    await add(1_795_543_786_228);
    expect(await kept()).to.deep.equal([1_795_543_786_228]);
  });
});
