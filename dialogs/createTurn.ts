import type { ConverseTurn } from '../bots/converse.ts';
import type { Speaker } from '../locales/index.ts';
import type { Language, Verdict } from '../safety/index.ts';
import type { Reading } from '../understanding/index.ts';
import { type ChannelKind, channelKind } from './channelKind.ts';
import type { ChatMemory } from './chatMemory.ts';
import { answersIn } from './check/checkForm.ts';
import type { DialogsOptions } from './createDialogs.ts';
import { type DecisionMemory, decide } from './decide/decide.ts';
import { isHowToUnderFlag, isMedicalAtMost, isNamedNumber, isOpinion } from './decide/decideAlarm.ts';
import { decisionMemory } from './decide/decisionMemory.ts';
import { COMMAND_INTENTS, PLAN_INTENTS } from './decide/intents.ts';
import { ageIn, isForChild } from './hear/age.ts';
import { takeBackAge } from './hear/ageSlip.ts';
import { chosenIn, fixedIn, languageOf, readingOf } from './hear/beforeDialogs.ts';
import { isEdited } from './hear/editedMessage.ts';
import { cardIn, goBackTo, type OfCard } from './hear/ofCard.ts';
import { AFTER_ALARM } from './hear/shortcuts.ts';
import { planWords } from './say/planWords.ts';
import type { Turn } from './turn.ts';

/** Gathers what the dialogs need, notes what the message discloses, and decides what it leads to. */
export function createTurn(options: DialogsOptions, given: ConverseTurn, chat: ChatMemory): Turn {
  const { context, memory } = given;
  const content = options.content();
  const speakIn = (language: Language) =>
    options.locales.speaker(language, planWords(content.plan, language));
  const language = languageIn(given, chat, () => speakIn('en'));
  const speaker = speakIn(language);
  const utterance = given.reading?.utterance;
  const read = given.reading && { ...given.reading, language };
  noteDisclosure(given, chat, speaker);
  if (utterance) chat.age = ageIn(utterance, speaker, content) ?? chat.age;
  const card = cardIn(context.activity.value);
  const isOtherRoutine = card !== undefined && goBackTo(card, chat, content);
  const channel = channelKind(context.activity.channelId);
  const numbered = isUnnumbered(channel, chat) ? 0 : context.activity.channelData?.numbered;
  const isAgeTakenBack =
    utterance && takeBackAge(utterance, chat, { verdict: given.verdict, speaker, content });
  const heard = read && {
    utterance: read.utterance,
    reading: read,
    chat,
    speaker,
    content,
    numbered,
    memory,
  };
  const chosen = isAgeTakenBack ? 'start-routine' : heard && chosenIn(heard);
  const verdict = screenedAs(given, chosen, chat);
  const isIntent = chosen !== undefined && !chosen.startsWith('answer:');
  const reading = read && isIntent ? readingOf(read, chosen) : read;
  return {
    context,
    memory,
    chat,
    reading,
    verdict,
    utterance,
    chosen,
    decision: decide(reading, verdict, { ...decisionMemory({ memory, chat }), ...onTopic(card) }, content),
    content,
    speaker,
    isSms: channel === 'sms',
    channel,
    now: options.clock.now(),
    newId: options.ids,
    speakIn,
    forget: given.forget,
    dropWords: given.dropWords,
    toDesk: given.toDesk,
    codes: given.codes,
    form: answersIn(context.activity.value),
    isPressed: card !== undefined,
    ofExercise: card?.exercise,
    isEdited: isEdited(context.activity.value),
    isOtherRoutine,
    drafts: [],
    repeating: false,
  };
}

/**
 * True where a number is none of the answers: a question about health lists what it asks for, and where its answers
 * have no numbers of their own, 'the second one' is a line of that list.
 */
function isUnnumbered(channel: ChannelKind, { menu }: ChatMemory): boolean {
  return (channel === 'web' || channel === 'teams') && menu.some(({ action }) => action === 'answer:unsure');
}

/** A button of an answer's card follows that answer, and may say again what was said since. */
function onTopic(card: OfCard | undefined): Partial<DecisionMemory> {
  return card?.topic === undefined ? {} : { last: 'answer', answered: [] };
}

/** What leads nowhere near exercise, and is no question of its own. */
const ASIDE = [...COMMAND_INTENTS, 'list-questions', 'print-questions', 'add-question'];

/** What says that it is over, or asks why it was said: of what was answered, and medical only by that. */
const OF_BEFORE = ['report-fine', 'ask-why', 'ask-reason'];

/**
 * What a rule found counts always; the statistical opinion on the words of our own choices does not. A command has
 * nothing medical in it: a rule that found that found it in what was said before, and was answered then. Neither has
 * a wish for a person or the plan that begins with 'can I'.
 */
function screenedAs(
  { verdict, reading }: ConverseTurn,
  chosen: string | undefined,
  { trail }: ChatMemory,
): Verdict | undefined {
  if (!verdict) return undefined;
  if (chosen === undefined) return isHowToUnderFlag(verdict) && isAside(reading) ? undefined : verdict;
  const isOfBefore = verdict.name === 'MEDICAL' || isMedicalAtMost(verdict);
  const isSaidBefore = isOfBefore && [...ASIDE, ...OF_BEFORE, ...AFTER_ALARM].includes(chosen);
  // 'So what do I do' after the doctor response is medical by what that was the answer to.
  const isAfterDoctor = chosen === 'ask-more' && trail.at(-1)?.dialog === 'doctor';
  const isAnswered = isAfterDoctor && verdict.name === 'MEDICAL';
  // Who says that they have called them is not told to call them once more.
  const isCalled = chosen === 'report-called' && isNamedNumber(verdict);
  // A word of our own question that is asked back about is no word of theirs.
  const isAskedBack = chosen.startsWith('answer:word:') && isMedicalAtMost(verdict);
  const isNothingNew = isSaidBefore || isAnswered || isCalled || isAskedBack;
  return isOpinion(verdict) || isNothingNew ? undefined : verdict;
}

function isAside(reading: Reading | undefined): boolean {
  const intent = reading?.certainty === 'sure' ? reading.candidates[0]?.intent : undefined;
  return intent !== undefined && [...ASIDE, ...PLAN_INTENTS].includes(intent);
}

/**
 * A disclosure makes the check void; the flag keeps the routine that it led to from being told further. Who is
 * under 18 stays so, whichever verdict it was told with.
 */
function noteDisclosure(
  { memory, verdict, reading }: ConverseTurn,
  chat: ChatMemory,
  speaker: Speaker,
): void {
  const isMinor = verdict?.lines.includes('minor') && !isForChild(verdict, reading?.utterance, speaker);
  if (isMinor) chat.minor = true;
  if (!verdict?.discloses) return;
  memory.flagged = true;
  if (chat.check?.outcome === 'clear') delete chat.check;
}

function languageIn(
  { reading, memory, context, verdict }: ConverseTurn,
  chat: ChatMemory,
  english: () => Speaker,
): Language {
  const locale = context.activity.locale?.toLowerCase().startsWith('es') ? 'es' : 'en';
  const before = memory.language ?? chat.language ?? locale;
  if (!reading) return before;
  // The English names of commands stand in menus and on pages of apps, and say nothing about who uses them.
  const isKept = before === 'es' && isCommand(reading, english());
  const spoken = { chosen: memory.language, last: chat.language, verdict };
  chat.language = isKept ? before : languageOf(reading, spoken);
  return chat.language;
}

function isCommand({ utterance }: Reading, speaker: Speaker): boolean {
  return COMMAND_INTENTS.includes(fixedIn(utterance, speaker) ?? '');
}
