/**
 * What is used of the SDK's dialogs, each from its own file: the index of the package also loads recognisers of
 * dates, numbers and choices, which take a third of a second at the start and 40 MB, and which nothing here asks.
 */
export type { DialogInstance, DialogReason, DialogState, DialogTurnResult } from 'botbuilder-dialogs';
export { ComponentDialog } from 'botbuilder-dialogs/lib/componentDialog.js';
export { Dialog } from 'botbuilder-dialogs/lib/dialog.js';
export { DialogContext } from 'botbuilder-dialogs/lib/dialogContext.js';
export { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
