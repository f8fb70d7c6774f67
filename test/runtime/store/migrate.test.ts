import { expect } from 'chai';
import { migrate } from '../../../runtime/index.ts';
import type { Migration } from '../../../runtime/store/migrations.ts';
import { onEachStore, type TestStore } from '../eachStore.ts';

const NEXT: readonly Migration[] = [
  {
    version: 101,
    name: 'first',
    statements: ['create table first (a bigint)', 'insert into first values (1)'],
  },
  { version: 102, name: 'second', statements: ['insert into first values (2)'] },
];

onEachStore('migrate', (fresh) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await fresh();
  });
  afterEach(() => store.destroy());

  it('applies each step once, where several processes start together', async () => {
    const processes = await Promise.all([1, 2, 3].map(() => store.open()));
    const applied = await Promise.all(processes.map((database) => migrate(database, NEXT)));
    expect(applied.flat()).to.deep.equal([101, 102]);
    expect(await processes[0]?.rows('select a from first order by a')).to.have.length(2);
  });

  it('goes on from an earlier version', async () => {
    const database = await store.open();
    expect(await migrate(database, NEXT.slice(0, 1))).to.deep.equal([101]);
    expect(await migrate(database, NEXT)).to.deep.equal([102]);
  });

  it('applies nothing where a step fails', async () => {
    const database = await store.open();
    const failing = [
      ...NEXT,
      { version: 103, name: 'broken', statements: ['insert into nowhere values (1)'] },
    ];
    const error = await migrate(database, failing).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error);
    expect(await migrate(database, NEXT)).to.deep.equal([101, 102]);
  });
});
