import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type Database, StoreUnavailableError } from '../../../runtime/index.ts';
import { openSqlite } from '../../../runtime/store/sqlite.ts';

describe('A SQLite file that may not grow', () => {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'activity-bot-'));
    database = openSqlite(join(folder, 'bot.sqlite'));
    await database.write((sql) => sql.run('create table notes (text text)'));
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });

  const limit = (pages: number) => database.rows(`pragma max_page_count = ${pages}`);
  const write = () =>
    database.write((sql) => sql.run('insert into notes values ($1)', 'x'.repeat(20_000)), 'web:a');
  const count = async () => (await database.rows<{ n: number }>('select count(*) as n from notes'))[0]?.n;

  it('refuses what has no room, keeps what it confirmed, and goes on when there is room', async () => {
    await write();
    await limit(9);
    const results = await Promise.allSettled([write(), write(), write()]);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).to.not.deep.equal([]);
    for (const each of refused) {
      expect((each as PromiseRejectedResult).reason).to.be.instanceOf(StoreUnavailableError);
    }
    expect(await count()).to.equal(1 + results.length - refused.length);
    await limit(100_000);
    await write();
    expect(await count()).to.equal(2 + results.length - refused.length);
  });

  it('refuses all that shared a transaction which could not be committed', async () => {
    await database.write((sql) =>
      sql
        .run('create table parents (a primary key)')
        .then(() =>
          sql.run('create table children (a references parents (a) deferrable initially deferred)'),
        ),
    );
    await database.rows('pragma foreign_keys = on');
    const orphan = database.write((sql) => sql.run('insert into children values (1)'), 'web:a');
    const results = await Promise.allSettled([orphan, write()]);
    expect(results.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await count()).to.equal(0);
    await write();
    expect(await count()).to.equal(1);
  });
});
