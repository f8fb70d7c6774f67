import type { MenuItem } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { type Draft, offers, receiptOf, stepReceipt } from '../say/draft.ts';
import { offersRoutine, openMenu } from '../say/suggestions.ts';
import { SayingDialog } from '../sayingDialog.ts';
import type { Turn } from '../turn.ts';

/** Gives a code that moves the routine of this conversation to a phone or to Teams; answers are not moved. */
export class SendToPhoneDialog extends SayingDialog {
  constructor() {
    super('sendToPhone');
  }

  override reply(turn: Turn, decision: Decision): Draft {
    const { speaker, chat, codes } = turn;
    if (!codes || !hasElsewhere(turn)) {
      return { lines: [speaker.say('carry.nowhere')], menu: openMenu(turn), receipt: receiptOf(decision) };
    }
    if (!chat.routine) {
      const lines = [speaker.say('carry.no_routine')];
      return { lines, menu: routineOr(turn), receipt: receiptOf(decision) };
    }
    const { id: routine, week } = chat.routine;
    const digits = codes.offer({ routine, week, language: speaker.language });
    const code = `${digits.slice(0, 4)} ${digits.slice(4)}`;
    const { sms, teams } = codes.places;
    const isTeams = turn.channel === 'teams';
    return {
      lines: [
        ...(sms ? [speaker.say('carry.by_text', { code, number: spokenNumber(sms) })] : []),
        ...(teams && !isTeams ? [speaker.say(sms ? 'carry.or_teams' : 'carry.by_teams', { code })] : []),
        speaker.say('carry.limits'),
      ],
      receipt: { ...receiptOf(decision), routine },
    };
  }
}

/** A routine where one may be offered; else what may. */
function routineOr(turn: Turn): MenuItem[] {
  return offersRoutine(turn) ? offers(turn.speaker, 'choice.routine') : openMenu(turn);
}

/** True where there is another channel to go to than this one, and nobody else reads the code. */
export function hasElsewhere({ codes, channel, context }: Turn): boolean {
  if (!codes || channel === 'sms' || context.activity.conversation?.isGroup) return false;
  return codes.places.sms !== undefined || (codes.places.teams && channel !== 'teams');
}

/** +15555550100 as people here write it; a short code stays as it is. */
function spokenNumber(number: string): string {
  return number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1-$2-$3');
}

/** What is said of a code that leads nowhere. */
export function wrongCodeDraft(turn: Turn, kind: 'unknown' | 'blocked'): Draft {
  return {
    lines: [turn.speaker.say(`carry.${kind}`)],
    menu: routineOr(turn),
    receipt: stepReceipt('not_understood', 'OFFTOPIC'),
  };
}
