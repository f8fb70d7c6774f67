import { TextDialog } from './textDialog.ts';

/** Speaks after an emergency or a crisis: glad where it has passed, and no exercise until a doctor was asked. */
export class AfterAlarmDialog extends TextDialog {
  constructor() {
    super('afterAlarm');
  }
}
