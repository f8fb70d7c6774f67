/** A step of the schema. Released steps are never changed; a new one only adds, so that the old code goes on. */
export interface Migration {
  version: number;
  name: string;
  statements: readonly string[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'conversations, messages, deliveries and the ledger',
    statements: [
      `create table conversations (
        key text primary key,
        channel text not null,
        person text not null,
        reference text not null,
        version bigint not null,
        sequence bigint not null,
        state text not null,
        memory text not null,
        shape text,
        sending_until bigint not null,
        touched bigint not null,
        expires bigint not null
      )`,
      'create index conversations_person on conversations (person)',
      'create index conversations_expires on conversations (expires)',
      `create table messages (
        conversation text not null,
        sequence bigint not null,
        answers bigint,
        status text not null,
        activity text not null,
        attempts bigint not null,
        due bigint not null,
        code text,
        at bigint not null,
        words_until bigint,
        primary key (conversation, sequence)
      )`,
      "create index messages_received on messages (conversation, sequence) where status = 'received'",
      "create index messages_waiting on messages (conversation, sequence) where status = 'waiting'",
      `create index messages_left on messages (status)
        where status in ('failed', 'parked', 'undeliverable')`,
      'create index messages_words on messages (words_until) where words_until is not null',
      `create table deliveries (
        fingerprint text primary key,
        sequence bigint not null,
        expires bigint not null
      )`,
      'create index deliveries_expires on deliveries (expires)',
      `create table ledger (
        kind text not null,
        key text not null,
        person text,
        value text not null,
        at bigint not null,
        expires bigint,
        primary key (kind, key)
      )`,
      'create index ledger_person on ledger (person) where person is not null',
      'create index ledger_expires on ledger (expires) where expires is not null',
    ],
  },
];
