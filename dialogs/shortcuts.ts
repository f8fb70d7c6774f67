/** Commands that have fixed words of one or two, by their intents. */
export const HEARD_SHORTCUTS = [
  'show-help',
  'start-over',
  'go-back',
  'repeat',
  'cancel',
  'change-answer',
  'speak-spanish',
  'speak-english',
  'talk-to-person',
  'chat-with-person',
  'send-to-phone',
  'forget-me',
  'start-routine',
  'list-questions',
  'print-questions',
  'add-question',
  'ask-more',
  'ask-why',
  'ask-reason',
  'ask-how',
  'ask-often',
  'ask-source',
  'ask-medical',
  'report-fine',
  'say-scared',
  'say-unclear',
  'laugh',
] as const;

/** What is said of an alarm that was answered, and means nothing of the kind anywhere else. */
export const AFTER_ALARM = ['report-called', 'report-joking', 'report-mistaken'] as const;
