export type { Carrier, IncomingSms, Intake, OutgoingSms } from './carrier.ts';
export { standInAccount } from './dev/standIn.ts';
export { terminalPhone } from './dev/terminalPhone.ts';
export { memberNumber } from './numbers/memberNumber.ts';
export type { Listened, SmsConfig, SmsOptions, SmsPlan } from './options.ts';
export { mayStart } from './quiet/mayStart.ts';
export { listenWith } from './receive/listenWith.ts';
export { type SmsDoor, smsDoor } from './smsDoor.ts';
export { type TwilioDoor, type TwilioOptions, twilioDoor } from './twilio/twilioDoor.ts';
