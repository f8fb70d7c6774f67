/** How Teams looks in one of its themes: the colours that it draws cards with. */
export interface Theme {
  card: string;
  emphasis: string;
  /** Under what calls for attention, with the text on it. */
  attention: { background: string; text: string };
  text: string;
  subtle: string;
  link: string;
  button: { background: string; text: string; border: string };
  line: string;
  /** The contrast that a text must have: WCAG 2.2, 1.4.3 or 1.4.6. */
  contrast: 4.5 | 7;
}

/**
 * The colours that Microsoft publishes: light and dark in the host configurations of the Adaptive Cards designer, high
 * contrast in the theme of Fluent UI. The first byte of four is how opaque a colour is, as the card library reads it.
 * Source: https://github.com/microsoft/AdaptiveCards/tree/main/samples/HostConfig
 */
export const THEMES: Readonly<Record<string, Theme>> = {
  light: {
    card: '#ffffff',
    emphasis: '#f9f8f7',
    attention: { background: '#ffc5b2', text: '#252424' },
    text: '#252424',
    subtle: '#bf252424',
    link: '#6264a7',
    button: { background: '#ffffff', text: '#242424', border: '#d1d1d1' },
    line: '#eeeeee',
    contrast: 4.5,
  },
  dark: {
    card: '#2d2c2c',
    emphasis: '#292828',
    attention: { background: '#ffc5b2', text: '#201f1f' },
    text: '#ffffff',
    subtle: '#bfffffff',
    link: '#a6a7dc',
    button: { background: '#292929', text: '#ffffff', border: '#666666' },
    line: '#eeeeee',
    contrast: 4.5,
  },
  'high contrast': {
    card: '#000000',
    emphasis: '#000000',
    attention: { background: '#000000', text: '#ffffff' },
    text: '#ffffff',
    subtle: '#ffffff',
    link: '#ffff01',
    button: { background: '#000000', text: '#ffffff', border: '#ffffff' },
    line: '#ffffff',
    contrast: 7,
  },
};

/** The theme as the card library reads it. */
export function hostConfigOf({ card, emphasis, attention, text, subtle, line }: Theme): object {
  const style = (backgroundColor: string, colour: string, quiet: string) => ({
    backgroundColor,
    foregroundColors: { default: { default: colour, subtle: quiet } },
  });
  return {
    fontFamily: FONT,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: {
      default: style(card, text, subtle),
      emphasis: style(emphasis, text, subtle),
      attention: style(attention.background, attention.text, attention.text),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
  };
}

/** Arial is as wide as the Segoe UI of Teams, and can be had everywhere. */
const FONT = "'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** What Teams styles beside the host configuration. */
export function stylesOf({ card, link, text, button }: Theme): string {
  return `
    * { box-sizing: border-box; }
    body { margin: 0; background: ${card}; }
    .ac-pushButton {
      min-height: 32px; max-width: 100%; padding: 0 12px; font: 600 14px ${FONT};
      color: ${button.text}; background: ${button.background}; border: 1px solid ${button.border};
      border-radius: 4px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
    }
    .ac-actionSet { flex-wrap: wrap; gap: 8px; }
    .ac-actionSet > :not(button) { display: none; }
    .ac-input { color: ${text}; font: 14px ${FONT}; }
    a { color: ${link}; }`;
}
