interface NlpLike {
  settings: Record<string, unknown>;
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ intent: string; score: number }>;
}

interface ContainerLike {
  use(plugin: unknown): void;
  registerConfiguration(tag: string, configuration: Record<string, unknown>): void;
  get(name: 'nlp'): NlpLike;
}

declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<ContainerLike>;
}
declare module '@nlpjs/nlp' {
  export const Nlp: unknown;
}
declare module '@nlpjs/lang-en-min' {
  export const LangEn: unknown;
}
