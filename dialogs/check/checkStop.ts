import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import type { ScreenOutcome } from '../../content/index.ts';
import type { CheckResult } from '../chatMemory.ts';
import type { Decision } from '../decide/decision.ts';
import { doctorMenu } from '../doctor/doctorDialog.ts';
import { minorMenu } from '../doctor/minorDialog.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import { openMenu } from '../say/suggestions.ts';
import { say, type Turn } from '../turn.ts';

const RULE = 'pre-activity-check';

/**
 * Ends the check with a reason to wait: no routine in this conversation. What is kept is that a health matter
 * came up, not which.
 */
export async function stopCheck(
  dc: DialogContext,
  turn: Turn,
  outcome: ScreenOutcome,
): Promise<DialogTurnResult> {
  const { chat, memory, now } = turn;
  chat.check = stoppedAt(now);
  delete chat.routine;
  await dc.cancelAllDialogs();
  if (outcome === 'emergency') return dc.beginDialog('emergency', alarm('EMERGENCY'));
  if (outcome === 'urgent') {
    memory.flagged = true;
    return dc.beginDialog('urgent', alarm('URGENT'));
  }
  if (outcome === 'minor') Object.assign(chat, { minor: true, ageSlip: true });
  else if (outcome !== 'wait') memory.flagged = true;
  say(turn, stopDraft(turn, outcome));
  return dc.cancelAllDialogs();
}

/** Leaves the way to a routine to somebody who puts it off. A check has no result then: the next is needed whole. */
export function leaveRoutine(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
  say(turn, {
    lines: [turn.speaker.say('cancelled')],
    menu: openMenu(turn),
    receipt: stepReceipt('flow_cancelled', 'OFFTOPIC'),
  });
  return dc.cancelAllDialogs();
}

/** The result of a check that ended in a reason to wait. */
export function stoppedAt(now: number): CheckResult {
  return { outcome: 'stopped', startWeek: 1, newcomer: true, at: now };
}

function alarm(verdict: 'EMERGENCY' | 'URGENT'): Decision {
  const isUrgent = verdict === 'URGENT';
  return {
    dialog: isUrgent ? 'urgent' : 'emergency',
    verdict,
    outcome: isUrgent ? 'signposted_urgent' : 'signposted_emergency',
    rule: RULE,
    variant: 'act',
  };
}

function stopDraft(turn: Turn, outcome: ScreenOutcome): Draft {
  const { content, speaker } = turn;
  const words = content.screen.words[speaker.language];
  if (outcome === 'minor') {
    return {
      lines: [speaker.say('minor.reply')],
      menu: minorMenu(turn),
      receipt: { ...stepReceipt('flow_minor'), rule: RULE },
    };
  }
  const receipt = { ...stepReceipt('signposted_doctor', 'MEDICAL'), rule: RULE };
  if (outcome === 'wait') {
    return {
      lines: [words.wait],
      menu: [...offers(speaker, 'choice.questions'), ...openMenu(turn)],
      receipt,
    };
  }
  return { lines: [words.doctorFirst, speaker.say('doctor.check')], menu: doctorMenu(turn), receipt };
}
