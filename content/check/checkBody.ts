import { SegmentedMessage } from 'sms-segments-calculator';
import type { Fault } from '../fault.ts';
import { bannedClaims } from './bannedClaims.ts';
import type { Body } from './body.ts';
import { linkFaults } from './linkFaults.ts';
import { tooHard } from './readingLevel.ts';

/** What is wrong with one text: its reading level, its length as an SMS, its claims, its links. */
export function checkBody(body: Body): Fault[] {
  return [...levelFaults(body), ...smsFaults(body), ...claimFaults(body), ...linkFaults(body)];
}

function levelFaults(body: Body): Fault[] {
  if (body.form === 'label') return [];
  const what = tooHard(body.text, body.language);
  if (what === undefined) return [];
  const mend = 'write shorter sentences and shorter, more common words';
  return [{ file: body.file, line: body.line, what: `the text is hard to read: ${what}`, mend }];
}

function smsFaults(body: Body): Fault[] {
  if (body.form !== 'sms') return [];
  const message = new SegmentedMessage(body.text);
  const most = body.warns ? 1 : 2;
  if (message.segmentsCount <= most) return [];
  const forcing = [...new Set(message.getNonGsmCharacters())].join(' ');
  const what = `the SMS takes ${message.segmentsCount} segments of at most ${most}`;
  const mend =
    forcing === '' ? 'shorten it' : `shorten it, or reword what needs ${forcing}, which halve a segment`;
  return [{ file: body.file, line: body.line, what, mend }];
}

function claimFaults(body: Body): Fault[] {
  return bannedClaims(body.text, body.language).map((claim) => ({
    file: body.file,
    line: body.line,
    what: `it claims what we may not claim: '${claim}'`,
    mend: 'say what the evidence says, without a promise, a target or a medical permission',
  }));
}
