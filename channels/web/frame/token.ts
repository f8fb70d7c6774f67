/** What `POST /api/directline/token` gives. */
export interface Conversation {
  token: string;
  conversationId: string;
  userId: string;
  /** Where the conversation is carried: our own endpoint, or Azure's. */
  domain: string;
  /** True where it goes on with the conversation of the token that was sent along. */
  resumed: boolean;
}

/** Gets a token for a new conversation, or for the one of an earlier token where that can be gone on with. */
export async function fetchConversation(earlier: string | undefined): Promise<Conversation> {
  const response = await fetch('/api/directline/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(earlier ? { resume: earlier } : {}),
  });
  if (!response.ok) throw new Error(`The token was refused with ${response.status}`);
  return response.json();
}
