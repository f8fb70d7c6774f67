export * from './clock.ts';
export * from './config.ts';
export * from './log.ts';
export * from './metrics.ts';
export * from './secret.ts';
