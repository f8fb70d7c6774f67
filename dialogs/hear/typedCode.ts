import { underMemory } from '../decide/decide.ts';
import { ALARMS } from '../decide/decision.ts';
import { decisionMemory } from '../decide/decisionMemory.ts';
import { wrongCodeDraft } from '../routine/sendToPhoneDialog.ts';
import { stepReceipt } from '../say/draft.ts';
import { say, type Turn } from '../turn.ts';

/** Eight digits, with a space or a dash between the fours, and a word such as 'code' before them. */
const CODE = /^(?:\p{L}{2,10}:?\s+)?(\d{4})[\s-]?(\d{4})[.!]?$/u;
/** The same in a short sentence that calls them a code and has no other number. */
const IN_SENTENCE = /^(?=.*\b(?:code|c[oó]digo|clave)\b)\D{0,60}\b(\d{4})[\s-]?(\d{4})\b\D{0,30}$/isu;

/**
 * Takes a code that moves a routine here, where the message is one and codes are taken here: by text message
 * and in Teams, where each person has one conversation in which wrong codes can be counted. True where all is
 * said with it.
 */
export async function takeCode(turn: Turn): Promise<boolean> {
  const { codes, channel, context, content, memory, chat } = turn;
  const text = context.activity.text?.trim() ?? '';
  const [, first, second] = CODE.exec(text) ?? IN_SENTENCE.exec(text) ?? [];
  if (!first || !second || !codes || !['sms', 'teams'].includes(channel)) return false;
  if (ALARMS.includes(turn.decision.dialog)) return false;
  if (context.activity.conversation?.isGroup) {
    const lines = [turn.speaker.say('carry.group')];
    say(turn, { lines, receipt: stepReceipt('flow_carried', 'OFFTOPIC') });
    return true;
  }
  const carried = await codes.redeem(`${first}${second}`);
  if (carried === 'unknown' || carried === 'blocked') {
    say(turn, wrongCodeDraft(turn, carried));
    return true;
  }
  const { language, ...routine } = carried;
  if (!memory.language) {
    chat.language = language;
    turn.speaker = turn.speakIn(language);
  }
  const wish = {
    dialog: 'routine',
    verdict: 'GENERAL',
    outcome: 'asked_check',
    intent: 'start-routine',
  } as const;
  turn.decision = underMemory({ ...wish, carried: routine }, decisionMemory(turn), content, language);
  return false;
}
