export type { PlanFacts, WebConfig, WebOptions } from './options.ts';
export { type WebDoor, webServer } from './webServer.ts';
