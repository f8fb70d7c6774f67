export type { TeamsConfig, TeamsOptions } from './options.ts';
export { teamsDoor } from './teamsDoor.ts';
