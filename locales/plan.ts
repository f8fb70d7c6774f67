/** What the replies say about the health plan; an operator's own data, put in where a text names it. */
export interface PlanWords {
  planName: string;
  /** Telephone numbers as members dial them, such as 1-800-555-0100. */
  nurseLine: string;
  memberServices: string;
  /** When member services answers, in the member's language. */
  hours: string;
}
