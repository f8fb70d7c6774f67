import type { Settings } from './settings.ts';
import { colorOf, textOn } from './settings.ts';
import { ICON, STYLE } from './style.ts';

/** What the chat window says to the page. */
export type FrameEvent = 'ready' | 'close' | 'leave' | 'language' | 'forgotten';

export interface Words {
  open: string;
  close: string;
  title: string;
}

export interface Panel {
  button: HTMLButtonElement;
  box: HTMLElement;
  /** Undefined until the chat is opened for the first time: before that nothing is loaded. */
  frame: HTMLIFrameElement | undefined;
  dress(settings: Settings, words: Words): void;
  load(url: string): HTMLIFrameElement;
  remove(): void;
}

/** Puts the button on the page, and a closed panel. */
export function createPanel(): Panel {
  const host = document.createElement('activity-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.innerHTML = `${ICON}<span></span>`;
  const box = document.createElement('div');
  box.setAttribute('role', 'dialog');
  box.hidden = true;
  root.append(button, box);
  document.body.append(host);

  const panel: Panel = {
    button,
    box,
    frame: undefined,
    dress(settings, words) {
      const color = colorOf(settings);
      host.style.setProperty('--color', color);
      host.style.setProperty('--text', textOn(color));
      const side = settings.position === 'left' ? 'left' : 'right';
      button.className = side;
      box.className = side;
      const label = button.querySelector('span');
      if (label) label.textContent = settings.label || words.open;
      box.setAttribute('aria-label', words.title);
      if (panel.frame) panel.frame.title = words.title;
    },
    load(url) {
      const frame = document.createElement('iframe');
      frame.src = url;
      frame.title = box.getAttribute('aria-label') ?? '';
      box.append(frame);
      panel.frame = frame;
      return frame;
    },
    remove: () => host.remove(),
  };
  return panel;
}
