/** Remembers for this tab that the chat was open, so that it is open on the next page of the site too. */
const KEY = 'activity-chat-open';

/** Remembers it, where the browser lets a page remember anything. */
export function rememberOpen(open: boolean): void {
  try {
    if (open) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
  } catch {}
}

export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}
