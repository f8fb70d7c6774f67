import { expect } from 'chai';
import { lastLanguage, leftToSay, numberedLast } from '../../../../channels/sms/receive/saidBefore.ts';
import type { Database } from '../../../../runtime/index.ts';
import { botOver, countingSteps } from '../../../bots/testBot.ts';
import { MEMBER, openSms, type SmsBench } from '../smsHarness.ts';

/** A bot that lists two choices when it hears 'list', in Spanish, and else says one thing. */
const steps = countingSteps({
  converse: async ({ context }) => {
    const { text = '' } = context.activity;
    const titles = text === 'list' ? ['One', 'Two'] : [];
    await context.sendActivity({
      type: 'message',
      text,
      ...(titles.length > 0 && {
        locale: 'es',
        suggestedActions: {
          to: [],
          actions: titles.map((title) => ({ type: 'imBack', title, value: title })),
        },
      }),
      channelData: { sms: text },
    });
  },
});

describe('What was said before by text message', () => {
  let bench: SmsBench;
  before(async () => {
    bench = await openSms({ turnsOver: (database) => botOver(database, { steps }) });
  });
  after(() => bench.close());

  it('is read as far back as it is needed', async () => {
    let rows = 0;
    const database: Pick<Database, 'rows'> = {
      rows: async (sql, ...values) => {
        const found = await bench.database.rows(sql, ...values);
        rows += found.length;
        return found as never;
      },
    };
    const compose = (said: { text?: string; suggestedActions?: unknown }) => {
      return { body: said.text ?? '', media: [], numbered: said.suggestedActions ? 2 : undefined };
    };
    const desk = { database: database as Database, compose };
    const read = async <Found>(find: (one: typeof desk, conversation: string) => Promise<Found>) => {
      rows = 0;
      return [await find(desk, conversation), rows];
    };
    for (let at = 0; at < 12; at += 1) await bench.text(`hello ${at}`);
    const conversation = await conversationOf(bench.database);
    await bench.text('list');
    expect(await read(numberedLast)).to.deep.equal([2, 8]);
    expect(await read(lastLanguage)).to.deep.equal(['es', 8]);
    expect(await read(leftToSay)).to.deep.equal([[], 8]);
    for (let at = 0; at < 6; at += 1) await bench.text(`bye ${at}`);
    expect(await read(numberedLast)).to.deep.equal([2, 16]);
    expect(await numberedLast(desk, `sms:${MEMBER}`)).to.equal(undefined);
  });
});

async function conversationOf(database: Database): Promise<string> {
  const [row] = await database.rows<{ key: string }>('select key from conversations');
  return row?.key ?? '';
}
