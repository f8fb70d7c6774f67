import type { Server } from 'node:http';

/** Milliseconds in which a request that has begun may end, and between two looks for connections without one. */
const LONGEST = 10_000;
const LOOK = 100;

/** Stops listening; resolves when the requests that had begun are answered and every connection is closed. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const looking = setInterval(() => server.closeIdleConnections(), LOOK);
    const over = setTimeout(() => server.closeAllConnections(), LONGEST);
    server.close(() => {
      clearInterval(looking);
      clearTimeout(over);
      resolve();
    });
  });
}
