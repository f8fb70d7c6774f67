import { expect } from 'chai';
import { createWelcomes } from '../../bots/welcomes.ts';
import { type Database, note } from '../../runtime/index.ts';
import { openInMemory } from '../runtime/inMemory.ts';
import { botOver, say } from './testBot.ts';

describe('createWelcomes', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openInMemory();
  });
  afterEach(() => database.close());

  it('keeps nothing of the conversation but a hash that nobody can make without the secret', async () => {
    const welcomes = createWelcomes(database, 'one secret');
    await note(database, welcomes.entry('msteams:a:1', 5));
    expect(await welcomes.has('msteams:a:1')).to.equal(true);
    expect(await welcomes.has('msteams:a:2')).to.equal(false);
    expect(await createWelcomes(database, 'another').has('msteams:a:1')).to.equal(false);
    const [row = {}] = await database.rows<Record<string, unknown>>('select * from ledger');
    expect(row).to.include({ kind: 'welcomed', value: 'true', person: null, expires: null });
    expect(JSON.stringify(row)).not.to.include('a:1');
  });

  for (const key of ['web:a', 'web:ann']) {
    it(`ends with all that is kept of a person, by ${key}`, async () => {
      const welcomes = createWelcomes(database, 'one secret');
      const bot = botOver(database);
      await say(bot, 'web:a', 'hello');
      await say(bot, 'web:b', 'hello');
      for (const one of ['web:a', 'web:b', 'web:c']) await note(database, welcomes.entry(one, 5));
      await database.write((sql) => welcomes.endAllOf(sql, key));
      expect(await welcomes.has('web:a')).to.equal(false);
      expect(await welcomes.has('web:b')).to.equal(false);
      expect(await welcomes.has('web:c')).to.equal(true);
    });
  }
});
