import type { Activity } from 'botbuilder';
import { DeliveryError } from '../../../bots/index.ts';
import type { IsAllowed } from '../allowedHosts.ts';
import type { OutgoingToken } from '../signIn/outgoingToken.ts';

/** Bytes in UTF-16 past which Teams refuses a message with 413. */
const LARGEST = 100 * 1024;
const PATIENCE_MS = 15_000;

/** Where an activity goes: a conversation at a service, and, for a reply or an update, the activity there. */
export interface Target {
  serviceUrl: string;
  conversation: string;
  activityId?: string | undefined;
}

/**
 * The connector's REST interface. Not through the SDK's client: that tries four times by itself, whatever it is
 * told, for longer than a send may take, and follows redirects, which would take the message to another host.
 * Source: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
export class Connector {
  readonly #token: OutgoingToken;
  readonly #isAllowed: IsAllowed;

  constructor(token: OutgoingToken, isAllowed: IsAllowed) {
    this.#token = token;
    this.#isAllowed = isAllowed;
  }

  /** Sends an activity, as a reply where the target names one. Throws `DeliveryError`. */
  send(target: Target, activity: Partial<Activity>): Promise<void> {
    return this.#call('POST', target, activity);
  }

  /** Puts another activity in the place of the one that the target names. Throws `DeliveryError`. */
  update(target: Target & { activityId: string }, activity: Partial<Activity>): Promise<void> {
    return this.#call('PUT', target, { ...activity, id: target.activityId });
  }

  async #call(method: 'POST' | 'PUT', target: Target, activity: Partial<Activity>): Promise<void> {
    if (!this.#isAllowed(target.serviceUrl)) throw new DeliveryError('service_url', false);
    const body = JSON.stringify(activity);
    if (body.length * 2 > LARGEST) throw new DeliveryError('http_413', false);
    const answer = await this.#fetch(addressOf(target), method, body);
    if (answer.ok) {
      await answer.body?.cancel();
      return;
    }
    throw await errorOf(answer);
  }

  async #fetch(address: string, method: string, body: string): Promise<Response> {
    const token = await this.#login();
    try {
      return await fetch(address, {
        method,
        body,
        redirect: 'manual',
        headers: {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        },
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch (error) {
      throw DeliveryError.ofConnection(error);
    }
  }

  /** Nothing was sent yet: the operator is to look at the registration, and not for the connector. */
  async #login(): Promise<string | undefined> {
    try {
      return await this.#token();
    } catch (cause) {
      throw new DeliveryError('login', true, undefined, { cause });
    }
  }
}

function addressOf({ serviceUrl, conversation, activityId }: Target): string {
  const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  return activityId ? `${base}/${encodeURIComponent(activityId)}` : base;
}

/** Names a block by what it is: the member wants no messages, and no other try changes that. */
async function errorOf(answer: Response): Promise<DeliveryError> {
  const text = await answer.text().catch(() => '');
  if (answer.status === 403 && text.includes('MessageWritesBlocked')) return DeliveryError.ofWish('blocked');
  return DeliveryError.ofStatus(answer.status, answer.headers.get('retry-after'));
}
