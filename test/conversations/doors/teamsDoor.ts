import type { Clock } from '../../../runtime/index.ts';
import { openTeams } from '../../channels/teams/teamsHarness.ts';
import { type Behind, type GoldenDoor, goldenTurns, lastPlace, quiet, repliesAfter } from './goldenDoor.ts';
import { showTeams } from './showTeams.ts';

/** Goes on to the end of each pause at once: the rate that Teams allows is kept, and nobody waits for it. */
function skippingClock(): Clock {
  let skipped = 0;
  return {
    now: () => Date.now() + skipped,
    pause: async (milliseconds) => {
      skipped += milliseconds;
    },
  };
}

/** Members in Teams: signed activities in, and what was sent to the connector out. */
export async function openTeamsDoor(behind: Behind): Promise<GoldenDoor> {
  const { knowledge } = behind;
  const teams = await openTeams({
    turnsOver: (database) => goldenTurns(behind, database),
    plan: (language) => knowledge.planWords(language),
    clock: skippingClock(),
  });
  const token = `Bearer ${await teams.keys.token()}`;
  let members = 0;
  let messages = 0;
  let read = 0;
  return {
    database: teams.database,
    close: () => teams.close(),
    talk: (locale) => {
      members += 1;
      const id = `a:${members}`;
      const conversation = `msteams:${id}`;
      return {
        conversation,
        does: async ({ member, event }) => {
          const before = await lastPlace(teams.turns, conversation);
          messages += 1;
          const place = { id, conversationType: 'personal', tenantId: 'tenant' };
          const more = { id: `m${messages}`, conversation: place, locale, ...happening(event) };
          await teams.post(teams.said(member ?? '', more), token);
          await quiet(teams.database);
          const calls = teams.connector.calls.slice(read);
          read = teams.connector.calls.length;
          return {
            replies: await repliesAfter(teams.turns, conversation, before),
            shown: calls.map(({ activity }) => showTeams(activity)),
          };
        },
      };
    },
  };
}

function happening(event: string | undefined): Record<string, unknown> {
  if (event === 'joins') return { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
  return event ? { attachments: [{ contentType: 'image/png' }] } : {};
}
