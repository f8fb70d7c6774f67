import type { DirectLine } from './webChat.ts';

/**
 * Says when the line's socket opens and closes. The Direct Line client keeps a loss to itself: it stays 'online'
 * while it makes the connection again.
 */
export function watchSockets(line: DirectLine, onChange: (isOpen: boolean) => void): void {
  line.services.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      this.addEventListener('open', () => onChange(true));
      this.addEventListener('close', () => onChange(false));
    }
  };
}
