import {
  type Activity,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Memory } from '../../bots/converse.ts';
import { type Content, loadContent } from '../../content/index.ts';
import { createDialogs, type Dialogs, type Receipt } from '../../dialogs/index.ts';
import { type Locales, loadLocales } from '../../locales/index.ts';
import type { Ears } from './ears.ts';

const START = Date.UTC(2026, 10, 24, 15);
const MONTH = 31 * 86_400_000;

export interface House {
  content: Content;
  locales: Locales;
}

/** The content and the locales as they are, read once. */
export async function openHouse(): Promise<House> {
  const [content, locales] = await Promise.all([
    loadContent('content', { now: () => new Date(START) }),
    loadLocales('locales'),
  ]);
  return { content, locales };
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
  readonly #ears: Ears;
  readonly #from: Partial<Activity>;
  #stored = '{}';
  #memory = JSON.stringify({ flagged: false, recent: [] });
  #shape: string | undefined;
  #now = START;
  #ids = 0;
  #forgotten = false;
  #wordsDropped = 0;

  constructor({ content, locales }: House, ears: Ears, channel = 'web', locale = 'en-US') {
    this.#ears = ears;
    this.#from = {
      channelId: channel,
      locale,
      from: { id: 'member', name: '' },
      recipient: { id: 'bot', name: '' },
      conversation: { id: 'one', name: '', isGroup: false, conversationType: 'personal' },
    };
    this.dialogs = createDialogs({
      content: () => content,
      locales,
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

  async happens(event: string): Promise<Said[]> {
    if (event === 'joins') {
      return this.#turn({ type: 'conversationUpdate', membersAdded: [{ id: 'member', name: '' }] });
    }
    if (event === 'sends a picture') {
      return this.#turn({ type: 'message', attachments: [{ contentType: 'image/png' }] });
    }
    if (event === 'tree changes') this.#shape = 'another';
    else if (event === 'a month passes') this.#now += MONTH;
    else throw new Error(`Nothing is known of '${event}'`);
    return [];
  }

  async #turn(activity: Partial<Activity>): Promise<Said[]> {
    const collector = new Collector();
    const context = new TurnContext(collector, { ...this.#from, ...activity });
    const memory: Memory = JSON.parse(this.#memory);
    const storage = new MemoryStorage();
    const key = 'web/conversations/one/';
    const state = new ConversationState(storage);
    await storage.write({ [state.getStorageKey(context) ?? key]: JSON.parse(this.#stored) });
    await state.load(context);
    const reading = activity.text ? this.#ears.read(activity.text, memory.language) : undefined;
    const verdict = reading && this.#ears.screen(reading, memory);
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
    const recent = [...memory.recent, ...(text ? [text] : [])].slice(-3);
    this.#memory = JSON.stringify({ ...memory, recent });
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
