import { forgetConversation } from './stored.ts';

forgetConversation();
parent.postMessage({ activityChat: 'forgotten' }, '*');
