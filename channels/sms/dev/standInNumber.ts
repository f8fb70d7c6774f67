/** The service's number where no carrier is behind it: one that the numbering plan keeps for made-up uses. */
export const STAND_IN_NUMBER = '+15555550100';
