export { standInAccount } from './dev/standIn.ts';
export { terminalPhone } from './dev/terminalPhone.ts';
export type { Listened, SmsConfig, SmsOptions, SmsPlan } from './options.ts';
export { mayStart } from './quiet/mayStart.ts';
export { listenWith } from './receive/listenWith.ts';
export { type SmsDoor, smsDoor } from './smsDoor.ts';
