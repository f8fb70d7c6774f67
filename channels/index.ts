export { deskDoor } from './desk/index.ts';
export { closeServer } from './http/closeServer.ts';
export { createServer, type ServerOptions } from './server.ts';
export * from './sms/index.ts';
export * from './web/index.ts';
