export * from './answer.ts';
export * from './asTryAgain.ts';
export * from './clientAddress.ts';
export * from './rateLimit.ts';
export * from './readBody.ts';
export * from './requestError.ts';
export * from './route.ts';
