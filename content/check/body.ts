import type { Language } from '../../safety/index.ts';

/** One text for members with its place, for the checks that read wording. */
export interface Body {
  file: string;
  line: number;
  language: Language;
  /** `web`: read on a screen. `sms`: sent as a message. `label`: a name or title. */
  form: 'web' | 'sms' | 'label';
  text: string;
  /** True where the text warns of danger and has to arrive in one piece. */
  warns: boolean;
}
