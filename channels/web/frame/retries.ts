import type { Action, DirectLine, Middleware, SentActivity } from './webChat.ts';

/** What Web Chat notes about a message for itself, beside what is sent. */
const NOTES = ['state', 'webChat', 'webchat:send-status', 'webchat:sequence-id'];
/** What the Direct Line client gives in place of the message's id where it did not get through. */
const NOT_SENT = 'retry';

/**
 * Lets a retry say the same message again under its own id, so that it takes the place of the failed one and the
 * server counts it once. By itself Web Chat says it anew and leaves the failed one standing, whose "Retry" then
 * gives an old answer to whatever is asked by now. What has come back from the server is never called failed.
 */
export function retryAsTheSame(line: DirectLine): Middleware {
  const unconfirmed = new Set<string>();
  return ({ dispatch }) =>
    (next) =>
    (action) => {
      const id = idOf(action);
      if (!id) return next(action);
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY') return sendAgain(line, id, action, dispatch);
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') unconfirmed.add(id);
      if (action.type === 'DIRECT_LINE/POST_ACTIVITY_REJECTED' && !unconfirmed.has(id)) return action;
      const result = next(action);
      if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' && unconfirmed.delete(id)) {
        dispatch({ ...action, type: 'DIRECT_LINE/POST_ACTIVITY_FULFILLED', meta: { clientActivityID: id } });
      }
      return result;
    };
}

/** The id of the member's message that an action is about; a message that is said for the first time has none. */
function idOf({ meta, payload }: Action): string | undefined {
  return meta?.clientActivityID ?? payload?.activity?.channelData?.clientActivityID;
}

function sendAgain(
  line: DirectLine,
  id: string,
  { meta, payload }: Action,
  dispatch: (action: Action) => void,
): void {
  const tell = (what: string, more: object) =>
    dispatch({ type: `DIRECT_LINE/POST_ACTIVITY_${what}`, meta: { ...meta, clientActivityID: id }, ...more });
  const activity = afresh(payload.activity);
  const onFailure = () => tell('REJECTED', { error: true, payload: new Error('The message was not sent') });
  tell('PENDING', { payload: { activity } });
  line.postActivity(activity).subscribe({
    next: (sent) => sent === NOT_SENT && onFailure(),
    error: onFailure,
  });
}

/** The message without what is noted about its failure; Web Chat counts its patience from the time in it. */
function afresh({ channelData, ...activity }: SentActivity): SentActivity {
  const kept = Object.entries(channelData).filter(([key]) => !NOTES.includes(key));
  return { ...activity, channelData: Object.fromEntries(kept), localTimestamp: new Date().toISOString() };
}
