/** How a page wants the chat to look; all of it optional. */
export interface Settings {
  /** A colour as `#rrggbb`. */
  color?: string;
  position?: 'left' | 'right';
  /** What the button says. */
  label?: string;
  /** `en` or `es`; otherwise the page's, otherwise the browser's. */
  language?: string;
  /** A question to begin with when the chat is opened by its button for the first time. */
  topic?: string;
  /** `manual` where the page itself says when to show the button. */
  boot?: 'manual';
}

const COLOR = /^#[0-9a-f]{6}$/i;

/** The settings of a script's `data-` attributes. */
export function settingsOf({ dataset }: HTMLElement): Settings {
  return { ...dataset } as Settings;
}

/** A colour that was given in the one form that is understood, or the standard one. */
export function colorOf({ color }: Settings): string {
  return color && COLOR.test(color) ? color : '#14504a';
}

/** Black or white, whichever can be read on this colour. */
export function textOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}

/** The language to open in, out of those that there are words for; the first one where none fits. */
export function languageOf({ language }: Settings, spoken: readonly string[]): string {
  const wanted = [language, document.documentElement.lang, ...navigator.languages];
  const codes = wanted.map((tag) => (tag ?? '').slice(0, 2).toLowerCase());
  return codes.find((code) => spoken.includes(code)) ?? spoken[0] ?? 'en';
}
