import type { Line } from '../../locales/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers, receiptOf } from '../say/draft.ts';
import { aloneLines, beforeLines } from '../say/lines.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';
import { minorDraft } from './minorDialog.ts';

/** The answer to every medical question: talk with your doctor. Repeats nothing of what was told. */
export class DoctorDialog extends SayingDialog {
  constructor() {
    super('doctor');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker, chat } = turn;
    if (chat.minor) return minorDraft(turn, decision);
    return {
      lines: [
        ...beforeLines(turn, decision),
        speaker.say(decision.phrase ?? 'doctor.reply'),
        ...alarmLines(turn, decision),
      ],
      menu: doctorMenu(turn),
      receipt: receiptOf(decision),
    };
  }
}

/** The list of questions that the reply offers, and a person. */
export function doctorMenu({ speaker }: Turn): MenuItem[] {
  const [questions, ...rest] = offers(speaker, 'choice.questions', 'choice.person');
  return questions ? [{ ...questions, means: 'yes' }, ...rest] : rest;
}

/** What a medical question asks for beside the doctor: numbers to call, and when. */
export function alarmLines(turn: Turn, { lines, rule }: Decision): Line[] {
  const also = rule === 'fail-closed' ? [turn.speaker.say('crisis.also')] : [];
  // Where it is for somebody's child, the member is none to be sent to a parent.
  const own = lines?.filter((line) => line !== 'minor');
  return [...aloneLines(turn, own), ...also];
}
