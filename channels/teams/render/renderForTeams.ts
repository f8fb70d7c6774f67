import { ActionTypes, type Activity } from 'botbuilder';
import type { PlanWords } from '../../../locales/index.ts';
import { alarmCard } from '../cards/alarmCard.ts';
import { answerCard } from '../cards/answerCard.ts';
import { callCard } from '../cards/callCard.ts';
import type { Card } from '../cards/card.ts';
import { doctorCard } from '../cards/doctorCard.ts';
import { openChatButton, openChatCard } from '../cards/openChatCard.ts';
import { questionCard } from '../cards/questionCard.ts';
import { questionsCard } from '../cards/questionsCard.ts';
import { routineCard } from '../cards/routineCard.ts';
import type { TeamsWords } from '../words.ts';
import { messageEntity } from './messageEntity.ts';
import { isAlarm, type Kind, privateKind, publicAlarm, publicChoices } from './publicReply.ts';
import type { Shown } from './shown.ts';

export interface View {
  words: TeamsWords;
  plan: PlanWords;
  /** True where others read along. */
  isPublic: boolean;
  /** True where a question or an answer comes right after it. */
  isFollowed?: boolean;
  /** The bot's own id in the channel. */
  bot: string;
  /** Address of the folder of pictures, without a slash at the end. */
  pictures: string;
}

const ALARMS = ['signposted_emergency', 'signposted_crisis', 'signposted_urgent'];
/** What says whom to call, which a button does faster. */
const CALLS = ['flow_person', 'signposted_plan', 'flow_after_alarm', 'flow_feedback'];
/** Questions on the way to a routine; most of them are about the member's health. */
const QUESTIONS = ['asked_check', 'asked_routine'];
/** Suggested actions that Teams shows, in a personal chat alone and never beside a card. */
const MOST_SUGGESTED = 6;
/** Letters of all their titles; with more of them clients cut the titles off. */
const LONGEST_SUGGESTED = 60;
/** A line of a list. Teams shows lists on cards wherever it runs, in messages only on a desktop. */
const LIST_LINE = /^(?:- |\d+\. )/m;
/** Letters of a card's words in the notification. */
const SUMMARY = 120;

/** What Teams is sent for a reply, in order: a message, a card, or a message and then a card. */
export function renderForTeams(shown: Shown, view: View): Partial<Activity>[] {
  if (view.isPublic) {
    const kind = privateKind(shown);
    if (kind) return inPublic(kind, shown, view);
  }
  if (ALARMS.includes(shown.outcome)) return [message(shown.text), asMessage(alarmCard(shown, view.words))];
  if (isReason(shown)) return [message(shown.text)];
  const told = view.isFollowed && isMenu(shown) ? { ...shown, choices: [] } : shown;
  const card = cardOf(told, view);
  if (card) return [asMessage(card, told)];
  return [view.isPublic ? message(told.text) : withSuggestions(told)];
}

/** The card that a reply is shown as; undefined where it is a plain message. */
export function cardOf(given: Shown, { words, isPublic, pictures }: View): Card | undefined {
  const shown = isPublic ? { ...given, choices: publicChoices(given.choices, words) } : given;
  if (shown.outcome === 'signposted_doctor') return doctorCard(shown, words);
  if (shown.outcome === 'flow_questions') return questionsCard(shown);
  if (CALLS.includes(shown.outcome)) return callCard(shown, words, isPublic);
  if (shown.pictures.length > 0) return routineCard(shown, pictures);
  if (shown.sources.length > 0) return answerCard(shown, words);
  if (!shown.outcome.startsWith('asked_') && LIST_LINE.test(shown.text)) {
    return callCard({ ...shown, text: setApart(shown.text) }, words, isPublic);
  }
  const asks = QUESTIONS.includes(shown.outcome) || isPublic || !fitsUnderMessage(shown.choices);
  return asks && shown.choices.length > 0 ? questionCard(shown, words, isPublic) : undefined;
}

/** Why the check is asked: the question itself follows, and other choices would lead away from it. */
function isReason({ outcome, form }: Shown): boolean {
  return outcome === 'asked_check' && form === undefined;
}

/**
 * Words with choices that lead anywhere: between a question and what was said beside it they would lead away. Only
 * who is offered a person is offered it there alone.
 */
function isMenu({ outcome, sources, pictures }: Shown): boolean {
  if (sources.length > 0 || pictures.length > 0 || outcome.startsWith('asked_')) return false;
  return !['signposted_doctor', 'flow_questions', 'flow_person'].includes(outcome);
}

function fitsUnderMessage(choices: Shown['choices']): boolean {
  const letters = choices.reduce((sum, { title }) => sum + title.length, 0);
  return choices.length <= MOST_SUGGESTED && letters <= LONGEST_SUGGESTED;
}

/**
 * What is said instead with its numbers, and the way to where nobody reads along. An alarm's words are a message of
 * their own.
 */
function inPublic(kind: Kind, { language }: Shown, { words, plan, bot }: View): Partial<Activity>[] {
  const alarm = publicAlarm(kind, words, plan);
  if (!isAlarm(kind)) {
    const say = kind === 'questions' || kind === 'list' ? words.public.say[kind] : undefined;
    const text = kind === 'doctor' ? `${alarm}\n\n${words.public.letsTalk}` : alarm;
    return [asMessage(openChatCard({ language, text }, words, bot, say))];
  }
  const text = `${alarm}\n\n${words.public.letsTalk}`;
  return [message(text), asMessage(alarmCard({ language, text }, words, [openChatButton(bot, words)]))];
}

function message(text: string): Partial<Activity> {
  return { type: 'message', textFormat: 'markdown', text };
}

/** Teams takes lines for a list where an empty one stands before them, in a card too. */
function setApart(text: string): string {
  return text.replace(/^(?!- |\d+\. )(.+)\n(?=- |\d+\. )/gm, '$1\n\n');
}

function asMessage(card: Card, shown?: Shown): Partial<Activity> {
  const entities = shown && shown.sources.length > 0 ? { entities: [messageEntity(shown.sources)] } : {};
  return {
    type: 'message',
    summary: summaryOf(card.fallbackText),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    ...entities,
  };
}

function summaryOf(text: string): string {
  const plain = text.replace(/[*_#]/g, '').replace(/\s+/g, ' ').trim();
  return plain.length > SUMMARY ? `${plain.slice(0, SUMMARY - 1)}…` : plain;
}

function withSuggestions({ text, choices }: Shown): Partial<Activity> {
  const actions = choices.map(({ title, value }) => ({ type: ActionTypes.ImBack, title, value }));
  return { ...message(text), ...(actions.length > 0 ? { suggestedActions: { to: [], actions } } : {}) };
}
