import type { Server } from 'restify';
import { allowedHosts } from './allowedHosts.ts';
import { CardUpdates } from './deliver/cardUpdates.ts';
import { Connector } from './deliver/connector.ts';
import { createOutlet } from './deliver/outlet.ts';
import { PacedConnector } from './deliver/pacedConnector.ts';
import type { TeamsOptions } from './options.ts';
import { ChannelAdapter } from './receive/channelAdapter.ts';
import { mountMessages } from './receive/messagesRoute.ts';
import type { Look } from './render/render.ts';
import { AZURE } from './signIn/endpoints.ts';
import { outgoingToken } from './signIn/outgoingToken.ts';
import { SignIn } from './signIn/signIn.ts';
import { azureCarrier } from './texts/azureCarrier.ts';
import { parseTeamsWords } from './words.ts';

/**
 * Mounts `POST /api/messages`, and has the replies to it sent; before the turns are started. Without a
 * registration, and without the playground, the door stays shut and the answer is false. Throws where the
 * playground is asked for in production, or where the words are wrong.
 */
export function teamsDoor(server: Server, options: TeamsOptions): boolean {
  const { turns, database, welcomes, config, plan, sms, log, clock, endpoints } = options;
  const { teams, teamsPlayground, production } = config;
  if (!teams && !teamsPlayground) return false;
  if (!teams && production) {
    throw new Error('Teams needs MicrosoftAppId in production: set it, and unset TEAMS_PLAYGROUND');
  }
  const playground = !teams;
  const isAllowed = options.isAllowed ?? allowedHosts({ more: config.teamsServiceHosts, playground });
  const token = options.token ?? outgoingToken(teams, { ...AZURE, ...endpoints }, { clock });
  const connector = new Connector(token, isAllowed);
  const paced = new PacedConnector({ connector, database, clock });
  const cards = new CardUpdates({ connector: paced, clock });
  const look: Look = { words: parseTeamsWords(options.words), plan, publicUrl: config.publicUrl };
  const signIn = new SignIn(teams, { ...(endpoints && { endpoints }), now: clock.now });
  const adapter = new ChannelAdapter(signIn);
  const texts = sms.carry(azureCarrier(connector));
  const parts = { turns, database, welcomes, clock, log, adapter };
  const desk = { ...parts, isAllowed, cards, look, texts, playground };
  mountMessages(server, desk);
  turns.registerOutlet(createOutlet({ turns, connector: paced, look }));
  if (playground)
    log.warn('Microsoft Teams takes unsigned requests from this machine: for the playground alone');
  return true;
}
