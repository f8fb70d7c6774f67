export { createServer, type ServerOptions } from './server.ts';
export * from './web/index.ts';
