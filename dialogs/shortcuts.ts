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
  'forget-me',
  'start-routine',
  'list-questions',
  'ask-more',
  'ask-why',
  'ask-how',
  'report-fine',
] as const;
