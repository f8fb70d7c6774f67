import { expect } from 'chai';
import { CARRIERS, type Phone } from './carriedPhones.ts';

const PLAN = 'Example Health Plan';

for (const [carrier, { open, sameAs }] of Object.entries(CARRIERS)) {
  describe(`STOP, START and HELP by text message through ${carrier}`, () => {
    let bench: Phone;

    beforeEach(async () => {
      bench = await open();
      await bench.text('hi');
      bench.heard();
    });
    afterEach(() => bench.close());

    const says = async (body: string, fields?: Record<string, string>) => {
      await bench.text(body, fields);
      return bench.heard().map((text) => text.split('.')[0] ?? '');
    };
    const STOPPED = `${PLAN}: You won't get more texts`;
    const BAJA = `${PLAN}: Ya no le vamos a mandar textos`;
    const BACK = `${PLAN}: You get our texts now`;
    const VUELTA = `${PLAN}: Ahora recibe nuestros textos`;
    const HELP_STOPPED = `${PLAN} exercise tips: you get no texts now`;
    const AYUDA_BAJA = `${PLAN}, consejos de ejercicio: no le mandamos textos`;
    const HELP = `${PLAN}: exercise tips by text`;

    type Step = [says: string, hears: string[], fields?: Record<string, string>];
    const tables: [label: string, ...steps: Step[]][] = [
      ['confirms a keyword once and then is silent', ['STOP', [STOPPED]], ['STOP', []], ['hello', []]],
      [
        'gives help by one text where somebody has stopped, and asks nothing again',
        ['check', ['heard check']],
        ['STOP', [STOPPED]],
        ['HELP', [HELP_STOPPED]],
        ['INFO', [HELP_STOPPED]],
        ['who is this', [HELP_STOPPED]],
        ['2', []],
        ['more', []],
        ['help with my warm-up', []],
        ['START', [BACK]],
        ['HELP', [HELP]],
      ],
      [
        'gives that help in the member’s language',
        ['no me escriban más', [BAJA]],
        ['HELP', [AYUDA_BAJA]],
        ['INFO', [AYUDA_BAJA]],
        ['Información', [AYUDA_BAJA]],
        ['ayúdame', [AYUDA_BAJA]],
        ['hola', []],
      ],
      ['gives that help in Spanish to AYUDA', ['STOP', [STOPPED]], ['AYUDA', [AYUDA_BAJA]]],
      ['adds no help to what Twilio has said', ['STOP', [STOPPED]], ['HELP', [], { OptOutType: 'HELP' }]],
      ['confirms plain language', ['please quit texting me', [STOPPED]], ['so?', []]],
      ['confirms in the member’s language', ['no me escriban más', [BAJA]], ['hola', []]],
      ['says nothing where Twilio has said it', ['STOP', [], { OptOutType: 'STOP' }], ['hello', []]],
      [
        'answers a crisis after a STOP, and nothing else',
        ['STOP', [STOPPED]],
        ['i want to die', ['heard i want to die']],
        ['ok', []],
      ],
      [
        'answers an alarm in the same message, and stops too',
        ['stop texting me, i want to die', ['heard stop texting me, i want to die']],
        ['hello', []],
      ],
      [
        'takes clear words for a stop in spite of the bare second opinion',
        ['quit texting me', [STOPPED]],
        ['hello', []],
      ],
      [
        'answers an alarm beside clear words, whoever finds it, and stops too',
        ['stop texting me. i have had enough', ['heard stop texting me']],
        ['hello', []],
      ],
      [
        'leaves doubtful words to the gate where that hears an alarm, and stops nothing',
        ['leave me alone', ['heard leave me alone']],
        ['hello', ['heard hello']],
      ],
      ['takes doubtful words for a stop where it hears none', ['turn this off', [STOPPED]], ['hello', []]],
      ['takes who is not interested for a stop', ['not interested', [STOPPED]], ['hello', []]],
      [
        'leaves to the dialogs what may decline what was asked last',
        ['check', ['heard check']],
        ['not interested', ['heard not interested']],
        ['not interested', [STOPPED]],
      ],
      ['comes back by START', ['STOP', [STOPPED]], ['START', [BACK]], ['hello', ['heard hello']]],
      ['comes back by YES', ['ALTO', [BAJA]], ['YES', [VUELTA]], ['hello', ['heard hello']]],
      ['can stop again', ['STOP', [STOPPED]], ['START', [BACK]], ['STOP', [STOPPED]], ['hello', []]],
      ['takes YES for an answer while a check waits', ['check', ['heard check']], ['YES', ['heard YES']]],
      [
        'takes START for START while a check waits, and asks its question again',
        ['check', ['heard check']],
        ['START', [BACK, 'heard check']],
      ],
      [
        'asks the question that waited again after a stop, so that no answer is to one that nobody sees',
        ['check', ['heard check']],
        ['STOP', [STOPPED]],
        ['STOP', []],
        ['START', [BACK, 'heard check']],
        ['HELP', [HELP, 'heard check']],
        ['no', ['heard no']],
        ['HELP', [HELP]],
      ],
      [
        'gives help, and asks the question that waits again',
        ['check', ['heard check']],
        ['HELP', [HELP, 'heard check']],
      ],
      ['gives help in Spanish', ['AYUDA', [`${PLAN}: consejos de ejercicio por texto`]]],
      ['leaves a longer cry for help to the gate', ['help me my chest', ['heard help me my chest']]],
      ['leaves MORE to the dialogs where all was said', ['MORE', ['heard MORE']]],
    ];
    for (const [label, ...rows] of tables) {
      const isTwilios = rows.some(([, , fields]) => fields);
      if (isTwilios && carrier !== 'Twilio') continue;
      it(label, async () => {
        for (const [text, hears, fields] of rows) expect(await says(text, fields), text).to.deep.equal(hears);
      });
    }

    it('leaves NEXT to what is asked after a text that was cut, and MORE to that text', async () => {
      await bench.text('long');
      await bench.text('next');
      await bench.text('long, and a question');
      await bench.text('next');
      await bench.text('long, and a question');
      await bench.text('MORE');
      const heard = bench.heard().map((text) => text.slice(0, 10));
      const cut = ['A sentence', 'go on?'];
      expect(heard).to.deep.equal(['A sentence', 'A sentence', ...cut, 'heard next', ...cut, 'A sentence']);
    });

    it('goes on with MORE until all is said', async () => {
      await bench.text('long');
      await bench.text('MORE');
      await bench.text('mas');
      const [first = '', second = '', third] = bench.heard();
      expect(first).to.match(/\nReply MORE for the rest\.$/);
      expect(second).to.match(/^A sentence/);
      expect(third).to.equal('heard mas');
      const all = `${first.split('\n')[0]} ${second}`;
      expect(all).to.equal('A sentence of some length. '.repeat(20).trim());
    });

    it('names a contact, 911 and 988 in HELP, in one segment', async () => {
      await bench.text('INFO');
      expect(bench.heard()[0]).to.include('1-800-555-0133').and.include('911').and.include('988');
    });

    it('says after a STOP who we are, how to get help, how to start again, 911 and 988', async () => {
      await bench.text('STOP');
      for (const text of ['HELP', 'AYUDA']) {
        bench.heard();
        await bench.text(text);
        const [help = ''] = bench.heard();
        expect(help).to.include(PLAN).and.include('1-800-555-0133').and.include('START');
        expect(help).to.include('911').and.include('988');
      }
    });

    it('keeps when and by which class of words, never the words, and for ever', async () => {
      await bench.text('please take me off your list');
      const rows = await bench.database.rows<Record<string, unknown>>(
        "select * from ledger where kind = 'sms-opt-out'",
      );
      expect(rows.length).to.equal(1);
      expect(rows[0]).to.include({ person: null, expires: null, at: bench.time.now });
      expect(JSON.parse(String(rows[0]?.value))).to.deep.equal({
        state: 'out',
        as: 'phrase',
        at: bench.time.now,
      });
    });

    it('is not undone by a STOP that is delivered again after a START', async () => {
      await bench.text('STOP');
      await bench.text('START');
      // The second message of this bench was the STOP.
      expect(await bench.text('STOP', sameAs(2))).to.equal(200);
      await bench.text('hello');
      expect(bench.heard().at(-1)).to.equal('heard hello');
    });
  });
}
