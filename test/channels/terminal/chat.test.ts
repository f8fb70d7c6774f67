import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import type { Turns } from '../../../bots/door.ts';
import { chat } from '../../../channels/terminal/chat.ts';

/** Turns that take a moment, and say nothing. */
function slowTurns(heard: string[]): Turns {
  const turns: Pick<Turns, 'log' | 'receive' | 'settled'> = {
    log: async () => [],
    receive: async ({ activity }) => {
      if (activity.text) heard.push(activity.text);
      return { sequence: heard.length, repeated: false };
    },
    settled: () => new Promise((resolve) => setTimeout(resolve, 20)),
  };
  return turns as Turns;
}

describe('The chat in a terminal', () => {
  it('takes every line of input that has ended already', async () => {
    const heard: string[] = [];
    const output = new PassThrough();
    const shown = text(output);
    await chat(
      slowTurns(heard),
      { input: Readable.from(['one\ntwo\n\nthree\n']), output, styled: false },
      'me',
    );
    output.end();
    await shown;
    expect(heard).to.deep.equal(['one', 'two', 'three']);
  });
});
