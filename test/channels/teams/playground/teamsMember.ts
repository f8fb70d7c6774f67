import type { Locator, Page } from 'playwright-core';

/** What a member does in the playground's page, and what they see there. */
export interface TeamsMember {
  goesTo(place: 'Group Chat' | 'My Team - General'): Promise<void>;
  says(text: string): Promise<void>;
  /** Says it to the bot, where others read as well. */
  mentions(text: string): Promise<void>;
  /** Says it to the bot in a new post of a channel; resolves with the post and what comes under it. */
  posts(text: string): Promise<Locator>;
  /** Presses a button of the newest card that has it. */
  presses(title: string): Promise<void>;
  /** Picks from the playground's menu of events what happens to the app, such as 'Uninstall application'. */
  mocks(event: string): Promise<void>;
  /** Resolves when a message that the bot sent since the member did something has this text; it is that message. */
  sees(text: string): Promise<Locator>;
  /** What the bot sent since the member did something. */
  heard(): Promise<string[]>;
  /** All that the bot has sent. */
  heardInAll(): Promise<string[]>;
}

/** The member at the playground's page, which has to be open. */
export function teamsMember(page: Page): TeamsMember {
  const author = page.getByLabel('Message author');
  const messages = page.getByLabel('Message header', { exact: true }).filter({ has: author }).locator('..');
  const box = page.getByRole('textbox').first();
  let begin = 0;
  const heardInAll = async () => (await messages.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  const act = async (deed: () => Promise<void>) => {
    begin = await messages.count();
    await deed();
  };
  const says = (text: string) =>
    act(async () => {
      await box.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    });
  const mentions = (text: string) =>
    act(async () => {
      await box.click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'Test Bot' }).click();
      await box.getByText('Test Bot').waitFor();
      await box.press('End');
      await page.keyboard.type(` ${text}`);
      await page.keyboard.press('Enter');
    });
  return {
    goesTo: (place) => page.getByRole('treeitem', { name: place }).click(),
    says,
    mentions,
    async posts(text) {
      await mentions(text);
      const post = page.getByRole('group').filter({ hasText: `Test Bot ${text}` });
      await post.waitFor();
      return post;
    },
    presses: (title) => act(() => page.getByRole('button', { name: title, exact: true }).last().click()),
    mocks: (event) =>
      act(async () => {
        await page.getByRole('button', { name: 'Mock an Activity' }).click();
        await page.getByRole('menu').getByText(event, { exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('button', { name: 'Send activity' }).click();
        await dialog.waitFor({ state: 'detached' });
      }),
    async sees(text) {
      const found = await page.waitForFunction(find, { text, begin });
      return messages.nth(await found.evaluate((one) => (one ? one.at : -1)));
    },
    heard: async () => (await heardInAll()).slice(begin),
    heardInAll,
  };
}

/** In the page: where among the bot's messages the first one from `begin` on stands that has the text. */
function find({ text, begin }: { text: string; begin: number }): { at: number } | undefined {
  const authors = [
    ...document.querySelectorAll('[aria-label="Message header"] [aria-label="Message author"]'),
  ];
  const at = authors.findIndex((author, index) => {
    const message = author.closest('[aria-label="Message header"]')?.parentElement;
    return index >= begin && message?.textContent.replace(/\s+/g, ' ').includes(text);
  });
  return at >= 0 ? { at } : undefined;
}

/** The pictures of a message that did not load. */
export function brokenPictures(message: Locator): Promise<string[]> {
  return message.locator('img').evaluateAll(async (images) => {
    const loaded = images.map((image) =>
      (image as HTMLImageElement).decode().then(
        () => [],
        () => [image.outerHTML],
      ),
    );
    return (await Promise.all(loaded)).flat();
  });
}
