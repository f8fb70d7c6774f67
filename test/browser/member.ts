import { expect } from 'chai';
import type { Frame, Locator, Page } from 'playwright-core';

const BOX = '[data-id="webchat-sendbox-input"]';

/** What a member does in the chat window, and what they see there. */
export interface Member {
  frame: Frame;
  opensTheChat(): Promise<void>;
  asks(text: string): Promise<void>;
  picks(choice: string): Promise<void>;
  presses(label: string): Promise<void>;
  sees(text: string): Promise<void>;
  seesNot(text: string): Promise<void>;
  box: Locator;
  /** What the bot and the member have said, in order. */
  transcript(): Promise<string[]>;
}

export function member(page: Page): Member {
  const chat = () => {
    const frame = page.frames().find((one) => one.url().includes('/chat/frame'));
    if (!frame) throw new Error('The chat window is not open');
    return frame;
  };
  const arrives = (text: string) =>
    chat().locator('#room').getByText(text, { exact: false }).locator('visible=true').last().waitFor();
  return {
    get frame() {
      return chat();
    },
    get box() {
      return chat().locator(BOX);
    },
    async opensTheChat() {
      await page.locator('activity-chat button').click();
      await page.frameLocator('activity-chat iframe').locator(BOX).waitFor();
    },
    async asks(text) {
      await chat().locator(BOX).fill(text);
      await chat().locator(BOX).press('Enter');
    },
    picks: (choice) =>
      chat().locator('.webchat__suggested-action').getByText(choice, { exact: true }).click(),
    // Web Chat reads suggestions out by buttons of the same name, which nobody sees.
    presses: (label) =>
      chat()
        .getByRole('button', { name: label, exact: true })
        .and(chat().locator('button:not([class*="live-region"])'))
        .click(),
    sees: arrives,
    async seesNot(text) {
      expect(await chat().locator('#room').textContent()).to.not.include(text);
    },
    transcript: () => chat().locator('.webchat__bubble__content').allInnerTexts(),
  };
}
