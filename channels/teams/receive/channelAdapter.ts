import {
  type Activity,
  CloudAdapter,
  type InvokeResponse,
  type Response,
  type TurnContext,
} from 'botbuilder';
import type { Request } from 'restify';
import type { SignedIn } from '../signIn/signIn.ts';
import type { ChannelActivity } from './channelActivity.ts';

/** What a request is answered with: an HTTP status, and a body for JSON. */
export interface Answer {
  status: number;
  body: unknown;
}
type Logic = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter: it has the sender signed in, makes the context, and takes the answer to an invoke out of it.
 * A fault it would print, and tell the sender its message; here it reaches the route, which knows what to answer.
 */
export class ChannelAdapter extends CloudAdapter {
  /**
   * Runs `logic` over an activity that was read and bounded, where its sender is believed. Throws what the sign-in
   * or `logic` has thrown.
   */
  async answerTo(
    { method, headers }: Pick<Request, 'method' | 'headers'>,
    activity: ChannelActivity,
    logic: Logic,
  ): Promise<Answer> {
    const answer: Answer = { status: 200, body: {} };
    await this.process({ method: method ?? '', headers, body: { ...activity } }, keeping(answer), logic);
    if (answer.body instanceof Thrown) throw answer.body.cause;
    return answer;
  }

  protected override async processActivity(
    authorization: string | SignedIn,
    activity: Activity,
    logic: Logic,
  ): Promise<InvokeResponse> {
    try {
      const response = await super.processActivity(authorization as string, activity, logic);
      return response ?? { status: 200 };
    } catch (cause) {
      return { status: 500, body: new Thrown(cause) };
    }
  }
}

/** Passes through the SDK as a body. */
class Thrown {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }
}

/** A response as the SDK writes to it, of which nothing leaves by itself. */
function keeping(answer: Answer): Response {
  return {
    socket: undefined,
    header: () => {},
    status: (code: number) => {
      answer.status = code;
    },
    send: (body: unknown) => {
      answer.body = body;
    },
    end: () => {},
  };
}
