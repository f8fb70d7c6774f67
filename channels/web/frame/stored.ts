const KEY = 'activity-chat';

/** What a tab keeps of its conversation, in the service's own origin, until it is closed. */
export interface Stored {
  token: string;
  language?: string;
  /** The language that the page around had: where that changes, the chat goes along. */
  pageLanguage?: string;
  /** Where the conversation began anew: what was said before is not shown again. */
  since?: string;
}

/** What is kept; undefined where there is nothing, or where the browser keeps nothing for embedded pages. */
export function storedConversation(): Stored | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function storeConversation(stored: Stored): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(stored));
  } catch {}
}

export function forgetConversation(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {}
}
