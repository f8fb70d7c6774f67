import type { Server } from 'restify';
import type { Outlet, Turns } from '../../bots/index.ts';
import type { Clock, Config, Database, Logger } from '../../runtime/index.ts';
import { answerJson, asTryAgain, parseJson, RequestError, readBody, route } from '../http/index.ts';
import { requireSigned } from './bodyToken.ts';
import { deskOutlet } from './deskOutlet.ts';
import { parseFromDesk, takeFromDesk } from './fromDesk.ts';

const MOST_BYTES = 65_536;

export interface DeskOptions {
  turns: Turns;
  database: Database;
  config: Pick<Config, 'desk'>;
  log: Logger;
  clock: Clock;
}

export interface DeskDoor {
  /** Sends what is for the desk; register it with the turns before they start. */
  outlet: Outlet;
}

/**
 * Mounts `POST /api/desk`, by which people of the plan join a member's conversation, write in it and give it
 * back. Undefined where no desk is configured: then a member gets its number and hours.
 */
export function deskDoor(
  server: Server,
  { turns, database, config, log, clock }: DeskOptions,
): DeskDoor | undefined {
  const { desk } = config;
  if (!desk) return undefined;
  server.post(
    '/api/desk',
    route(async (request, response) => {
      const body = await readBody(request, MOST_BYTES);
      await requireSigned(desk.secret, 'bot', request.headers.authorization ?? '', body);
      const given = parseFromDesk(parseJson(request, body));
      const isKnown = await takeFromDesk({ turns, database }, given).catch((error: unknown) => {
        throw asTryAgain(error);
      });
      if (!isKnown)
        throw new RequestError(404, 'UnknownHandoff', 'No handoff with that id is kept any more.');
      answerJson(response, 200, {});
    }, log),
  );
  return { outlet: deskOutlet({ ...desk, turns, database, clock }) };
}
