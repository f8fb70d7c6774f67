import {
  type Activity,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { ConverseTurn, Memory } from '../../bots/converse.ts';
import { Knowledge } from '../../bots/index.ts';
import { createDialogs, type Dialogs, type Receipt } from '../../dialogs/index.ts';
import { createLog, systemClock } from '../../runtime/index.ts';

export const START = Date.UTC(2026, 10, 24, 15);
export const MINUTE = 60_000;
export const MONTH = 31 * 1440 * MINUTE;
/** Messages of so many milliseconds are read together with the present one. */
const RECENT = 2 * MINUTE;

/** The bot's knowledge as it is: content, rules, words and recogniser, read once for all conversations. */
export function openKnowledge(
  now: () => number = () => START,
  ids: () => string = () => 'unused',
): Promise<Knowledge> {
  return Knowledge.load({
    contentFolder: 'content',
    localesFolder: 'locales',
    planFile: 'content/plan.yaml',
    builtFolder: 'build/kept',
    cacheFolder: 'build/reader',
    clock: { ...systemClock, now },
    ids,
    log: createLog('silent'),
  });
}

export interface Said {
  text: string;
  sms: string;
  receipt: Receipt;
  choices: string[];
  activity: Partial<Activity>;
}

class Collector extends BotAdapter {
  readonly sent: Partial<Activity>[] = [];

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    this.sent.push(...activities);
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('Nothing that was sent is changed');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('Nothing that was sent is deleted');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('Not used here');
  }
}

/** A conversation with the dialogs; its state goes through JSON between the turns. */
export class Conversation {
  readonly dialogs: Dialogs;
  readonly #knowledge: Knowledge;
  readonly #from: Partial<Activity>;
  #stored = '{}';
  #memory = JSON.stringify({ flagged: false, recent: [] });
  #shape: string | undefined;
  #now = START;
  #ids = 0;
  readonly #sent: { text: string; at: number }[] = [];
  #forgotten = false;
  #wordsDropped = 0;
  readonly #beside: Pick<ConverseTurn, 'toDesk' | 'codes'>;

  constructor(
    knowledge: Knowledge,
    channel = 'web',
    locale = 'en-US',
    { isGroup = false, ...beside }: Pick<ConverseTurn, 'toDesk' | 'codes'> & { isGroup?: boolean } = {},
  ) {
    this.#knowledge = knowledge;
    this.#beside = beside;
    this.#from = {
      channelId: channel,
      locale,
      from: { id: 'member', name: '' },
      recipient: { id: 'bot', name: '' },
      conversation: { id: 'one', name: '', isGroup, conversationType: isGroup ? 'groupChat' : 'personal' },
    };
    this.dialogs = createDialogs({
      content: () => knowledge.content,
      locales: knowledge.locales,
      ids: () => {
        this.#ids += 1;
        return `r${this.#ids}`;
      },
      clock: { now: () => this.#now },
    });
  }

  get memory(): Memory {
    return JSON.parse(this.#memory);
  }

  get stored(): string {
    return this.#stored;
  }

  get isForgotten(): boolean {
    return this.#forgotten;
  }

  /** Turns whose words the dialogs asked to drop. */
  get wordsDropped(): number {
    return this.#wordsDropped;
  }

  says(text: string): Promise<Said[]> {
    return this.#turn({ type: 'message', text });
  }

  /** Presses a button on an earlier card that asks nothing. */
  presses(title: string): Promise<Said[]> {
    return this.#turn({ type: 'message', text: title, value: { card: {} } });
  }

  /** Changes an earlier message into this one. */
  edits(text: string): Promise<Said[]> {
    return this.#turn({ type: 'message', text, value: { edited: true } });
  }

  /** Sends a form of the check, with the answers by their questions. */
  submits(answers: Readonly<Record<string, string>>): Promise<Said[]> {
    return this.#turn({ type: 'message', value: { answers } });
  }

  async happens(event: string): Promise<Said[]> {
    if (event === 'joins') {
      return this.#turn({ type: 'conversationUpdate', membersAdded: [{ id: 'member', name: '' }] });
    }
    if (event === 'sends a picture') {
      return this.#turn({ type: 'message', attachments: [{ contentType: 'image/png' }] });
    }
    if (event === 'tree changes') this.#shape = 'another';
    else if (event === 'a month passes') this.#now += MONTH;
    else if (event === 'some minutes pass') this.#now += 5 * MINUTE;
    else throw new Error(`Nothing is known of '${event}'`);
    return [];
  }

  async #turn(activity: Partial<Activity>): Promise<Said[]> {
    const collector = new Collector();
    const context = new TurnContext(collector, { ...this.#from, ...activity });
    const recent = this.#sent.filter(({ at }) => this.#now - at < RECENT).map(({ text }) => text);
    const memory: Memory = { ...JSON.parse(this.#memory), recent };
    const storage = new MemoryStorage();
    const key = 'web/conversations/one/';
    const state = new ConversationState(storage);
    await storage.write({ [state.getStorageKey(context) ?? key]: JSON.parse(this.#stored) });
    await state.load(context);
    const reading = activity.text ? this.#knowledge.read(activity.text, memory.language) : undefined;
    const verdict = reading && this.#knowledge.screen(reading, memory);
    if (verdict?.discloses) memory.flagged = true;
    await this.dialogs.converse({
      context,
      state,
      memory,
      reading,
      verdict,
      storedShape: this.#shape,
      forget: () => {
        this.#forgotten = true;
      },
      dropWords: () => {
        this.#wordsDropped += 1;
      },
      ...this.#beside,
    });
    await this.#keep(state, storage, context, memory, activity.text);
    return collector.sent.map(toSaid);
  }

  async #keep(
    state: ConversationState,
    storage: MemoryStorage,
    context: TurnContext,
    memory: Memory,
    text: string | undefined,
  ): Promise<void> {
    await state.saveChanges(context);
    const key = state.getStorageKey(context) ?? '';
    const { eTag: _, ...item } = (await storage.read([key]))[key] ?? {};
    this.#stored = JSON.stringify(item);
    this.#memory = JSON.stringify({ ...memory, recent: [] });
    if (text) this.#sent.push({ text, at: this.#now });
    this.#shape = this.dialogs.shape;
  }
}

function toSaid(activity: Partial<Activity>): Said {
  return {
    text: activity.text ?? '',
    sms: activity.channelData.sms,
    receipt: activity.channelData.receipt,
    choices: activity.suggestedActions?.actions.map(({ title }) => title) ?? [],
    activity,
  };
}
