import type { WebSocket } from 'ws';
import type { Turns } from '../../../bots/index.ts';
import type { RenderTarget } from '../render.ts';
import { activitiesAfter, conversationKey } from './activitySet.ts';

/** A socket that has so many bytes unsent is not read by its client any more. */
const STUCK_BYTES = 4 * 262_144;

export interface Stream {
  /** Shows for some seconds that an answer is being made; it is not part of the conversation. */
  showTyping(): void;
  /** An empty frame, and a ping that a dead connection does not answer. */
  keepAlive(): void;
  close(code: number, reason: string): void;
}

/**
 * Sends a conversation's activities over a socket as they are committed, in order, from a sequence on. One
 * reading of the log runs at a time; what is committed meanwhile is read right after it.
 */
export function openStream(
  socket: WebSocket,
  turns: Turns,
  target: RenderTarget,
  after: number,
  onFault: (error: unknown) => void,
): Stream {
  let seen = after;
  let reading = false;
  let again = false;
  let alive = true;

  const send = (frame: string) => {
    if (socket.bufferedAmount > STUCK_BYTES) socket.terminate();
    else if (socket.readyState === socket.OPEN) socket.send(frame);
  };
  const readOn = async () => {
    do {
      again = false;
      const set = await activitiesAfter(turns, target, seen);
      seen = Number(set.watermark);
      if (set.activities.length > 0) send(JSON.stringify(set));
    } while (again && socket.readyState === socket.OPEN);
  };
  const onCommitted = () => {
    again = true;
    if (reading) return;
    reading = true;
    readOn()
      .catch((error) => {
        onFault(error);
        socket.close(1011, 'try again');
      })
      .finally(() => {
        reading = false;
      });
  };

  const unsubscribe = turns.subscribe(conversationKey(target.conversation), onCommitted);
  socket.on('close', unsubscribe);
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', () => {
    alive = true;
  });
  socket.on('error', () => socket.terminate());
  onCommitted();

  return {
    showTyping: () => send(JSON.stringify({ activities: [typing(target.conversation)] })),
    keepAlive() {
      if (!alive) return socket.terminate();
      alive = false;
      send('');
      if (socket.readyState === socket.OPEN) socket.ping();
    },
    close: (code, reason) => socket.close(code, reason),
  };
}

/** Without a watermark, so that the client keeps the one that it has. */
function typing(conversation: string) {
  return {
    type: 'typing',
    channelId: 'directline',
    conversation: { id: conversation },
    from: { id: 'bot', role: 'bot' },
  };
}
