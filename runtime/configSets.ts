type Given = Readonly<Record<string, unknown>>;

/** What is missing beside what is set, or does not go with it; a line each. */
export function incompleteSets(given: Given): string[] {
  return [
    ...incompleteTwilio(given),
    ...incompleteTeams(given),
    ...incompleteDesk(given),
    ...unsharedSecrets(given),
  ];
}

function incompleteTwilio(given: Given): string[] {
  const keys = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM', 'PUBLIC_URL'];
  if (!keys.slice(0, 3).some((key) => given[key])) return [];
  return keys.flatMap((key) =>
    given[key] ? [] : `${key}: needed for SMS; set it, or unset the other TWILIO keys`,
  );
}

/** Members' words go to the desk: in production never in the clear. */
function incompleteDesk(given: Given): string[] {
  const keys = ['DESK_URL', 'DESK_SECRET'];
  if (!keys.some((key) => given[key])) return [];
  const isClear = given.NODE_ENV === 'production' && String(given.DESK_URL ?? '').startsWith('http:');
  return [
    ...keys.flatMap((key) =>
      given[key] ? [] : `${key}: needed for a desk of people; set it, or unset the other`,
    ),
    ...(isClear ? ['DESK_URL: use https in production'] : []),
  ];
}

function incompleteTeams(given: Given): string[] {
  return [...refusedPlayground(given), ...incompleteRegistration(given)];
}

/** The playground's requests are not signed: it is for a developer's machine, and never beside a registration. */
function refusedPlayground(given: Given): string[] {
  if (given.TEAMS_PLAYGROUND !== 'on') return [];
  if (given.MicrosoftAppId) return ['TEAMS_PLAYGROUND: unset it, since MicrosoftAppId is set'];
  if (given.NODE_ENV !== 'production') return [];
  return ['MicrosoftAppId: needed for Teams in production; set it, and unset TEAMS_PLAYGROUND'];
}

function incompleteRegistration(given: Given): string[] {
  if (!given.MicrosoftAppId) {
    return given.MicrosoftAppPassword ? ['MicrosoftAppId: needed beside MicrosoftAppPassword; set it'] : [];
  }
  const type = given.MicrosoftAppType ?? 'SingleTenant';
  const needed = [
    ...(type === 'UserAssignedMSI' ? [] : ['MicrosoftAppPassword']),
    ...(type === 'MultiTenant' ? [] : ['MicrosoftAppTenantId']),
  ];
  return needed.flatMap((key) =>
    given[key] ? [] : `${key}: needed for MicrosoftAppType ${String(type)}; set it`,
  );
}

/**
 * Processes over one database answer the same members. A secret that each makes for itself would let a chat that
 * was begun at one be refused by the next, and leave numbers that only one can read.
 */
function unsharedSecrets(given: Given): string[] {
  if (!given.DATABASE_URL || given.NODE_ENV !== 'production') return [];
  return secretsToShare(given).map(
    (key) => `${key}: needed beside DATABASE_URL in production; set the same for every process`,
  );
}

/** The secrets that are not set, so that each process makes its own, and that matter as it is set up. */
export function secretsToShare(given: Given): string[] {
  const numbers = given.TWILIO_ACCOUNT_SID || given.MicrosoftAppId;
  const needed = ['DIRECT_LINE_SECRET', ...(numbers ? ['SMS_NUMBER_SECRET'] : [])];
  return needed.filter((key) => !given[key]);
}
