import type { Dose, Routine, RoutineWeek } from '../../content/index.ts';
import { bulleted, inForms, type Line } from '../../locales/index.ts';
import type { MenuItem } from '../chatMemory.ts';
import { type Draft, offers, stepReceipt } from '../say/draft.ts';
import type { Picture } from '../say/reply.ts';
import { fallbackDraft } from '../talk/fallbackDialog.ts';
import type { Turn } from '../turn.ts';
import { hasElsewhere } from './sendToPhoneDialog.ts';

/** The routine of this conversation with the dose of its week, its pictures and when to stop. */
export function routineDraft(turn: Turn, outcome: 'routine_given' | 'routine_week'): Draft {
  const { content, speaker, chat } = turn;
  const routine = content.routine(chat.routine?.id ?? '');
  const week = routine?.weeks.find((one) => one.week === chat.routine?.week);
  if (!routine || !week) return fallbackDraft(turn, turn.decision);
  const { warmUp, coolDown, progress, footer } = content.routineRules[speaker.language];
  const words = routine.words[speaker.language];
  const name = speaker.say('routine.given', { name: words.name });
  const dose = weekLine(turn, routine, week);
  const intro: Line[] = outcome === 'routine_given' ? [name, sayBoth(words.purpose), words.frame] : [];
  const screens = [
    ...intro,
    ...(routine.warmUpMinutes && outcome === 'routine_given' ? [warmUp] : []),
    dose,
    bulleted(week.doses.map((one) => doseOf(turn, one))),
    ...(routine.coolDownMinutes && outcome === 'routine_given' ? [coolDown] : []),
    progress,
    footer,
  ];
  return {
    lines: [
      inForms(screens, [
        ...(outcome === 'routine_given' ? [name, oftenLine(turn, routine)] : []),
        dose,
        footer,
      ]),
    ],
    pictures: week.doses.map(({ exercise }) => pictureOf(turn, exercise)),
    menu: routineMenu(turn, routine, week),
    receipt: { ...stepReceipt(outcome), routine: routine.id },
  };
}

/** An exercise's picture, with what it shows in words. */
export function pictureOf({ speaker }: Turn, { id, words }: Dose['exercise']): Picture {
  const { name, picture } = words[speaker.language];
  return { exercise: id, alt: speaker.say('picture.alt', { name, ...picture }).web };
}

function weekLine({ speaker }: Turn, routine: Routine, { week }: RoutineWeek): Line {
  const text = routine.words[speaker.language].weeks[week - 1];
  const say = (form: 'web' | 'sms') => speaker.say('routine.week_text', { week, text: text?.[form] ?? '' });
  return { web: say('web').web, sms: say('sms').sms };
}

/** How often it is done, where there is no room for more of its frame. */
function oftenLine({ speaker }: Turn, { daysAWeek: { from, to } }: Routine): Line {
  return speaker.say('routine.often', { days: from === to ? from : `${from}-${to}` });
}

function doseOf({ speaker }: Turn, { exercise, words }: Dose) {
  const name = exercise.words[speaker.language].name;
  return speaker.say('routine.item', { name, dose: words[speaker.language] }).web;
}

function sayBoth(text: Line['web']): Line {
  return { web: text, sms: text };
}

function routineMenu(turn: Turn, routine: Routine, { week }: RoutineWeek): MenuItem[] {
  const { speaker } = turn;
  return [
    { title: speaker.title('choice.steps'), action: 'next-exercise', means: 'yes' },
    nextWeekItem(turn, routine, week),
    ...offers(speaker, 'choice.stop_rules', 'choice.another_routine'),
    ...(hasElsewhere(turn) ? offers(speaker, 'choice.phone') : []),
  ];
}

/** The week that follows; after the last one the first. */
export function nextWeekItem({ speaker }: Turn, { weeks }: Routine, week: number): MenuItem {
  const next = week < weeks.length ? week + 1 : 1;
  return { title: speaker.title('choice.week', { week: next }), action: `week:${next}` };
}
