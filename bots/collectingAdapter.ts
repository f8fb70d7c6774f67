import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder-core';

/** What a conversation's log has no place for: it counts at the moment or not at all. */
const PASSING = new Set<string>([ActivityTypes.Typing, ActivityTypes.Trace, 'delay']);

/** Collects what a turn sends instead of sending it, so that it can be committed first. One a turn. */
export class CollectingAdapter extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities.filter((activity) => !PASSING.has(activity.type ?? '')));
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('A turn cannot change what was sent before: send a new activity');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('A turn cannot delete what was sent before: send a new activity');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('A conversation is continued through the turns, not through this adapter');
  }
}
