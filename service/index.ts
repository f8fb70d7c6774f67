export { assemble, loadKnowledge, numberSecret } from './assemble.ts';
export { BUILT, CONTENT, LOCALES } from './folders.ts';
export { serve } from './serve.ts';
