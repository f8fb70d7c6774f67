export { type DeskDoor, type DeskOptions, deskDoor } from './deskDoor.ts';
