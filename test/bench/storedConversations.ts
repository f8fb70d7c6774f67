import type { Database } from '../../runtime/index.ts';

const DIGITS =
  'select 0 as d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5 union all select 6 union all select 7 union all select 8 union all select 9';
const STATE = JSON.stringify({
  count: { turns: 1 },
  chat: { trail: [], said: {}, menu: [], note: 'x'.repeat(400) },
});
const ACTIVITY = JSON.stringify({
  type: 'message',
  text: 'x'.repeat(80),
  from: { id: 'ann' },
  channelData: { note: 'x'.repeat(200) },
});

/** Fills the store with conversations `web:1` to `web:<count>`, each with a message and its answer. */
export async function fill(database: Database, count: number): Promise<void> {
  const digits = Math.ceil(Math.log10(count));
  const tables = Array.from({ length: digits }, (_, place) => `(${DIGITS}) d${place}`).join(' cross join ');
  const number = Array.from({ length: digits }, (_, place) => `d${place}.d * ${10 ** place}`).join(' + ');
  const numbers = `select n.id from (select ${number} + 1 as id from ${tables}) n where n.id <= ${count}`;
  const now = Date.now();
  await database.write(async (sql) => {
    await sql.run(
      `insert into conversations
         (key, channel, person, reference, version, sequence, state, memory, sending_until, touched, expires)
       select 'web:' || id, 'web', 'web:ann' || id, '{}', 1, 2, $1, '{}', 0, $2, $3 from (${numbers}) numbers`,
      STATE,
      now,
      now + 30 * 86_400_000,
    );
    for (const [sequence, status] of [
      [1, 'done'],
      [2, 'logged'],
    ] as const) {
      await sql.run(
        `insert into messages (conversation, sequence, answers, status, activity, attempts, due, at, words_until)
         select 'web:' || id, $1, $2, $3, $4, 0, $5, $5, $6 from (${numbers}) numbers`,
        sequence,
        sequence === 2 ? 1 : null,
        status,
        ACTIVITY,
        now,
        sequence === 1 ? now + 86_400_000 : null,
      );
    }
    await sql.run(
      `insert into deliveries (fingerprint, sequence, expires)
       select 'a fingerprint of forty-three characters ' || id, 1, $1 from (${numbers}) numbers`,
      now + 8 * 86_400_000,
    );
  });
}
