import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * What the process counts, in a registry of its own, so that two of them can stand in one test. Labels come
 * from closed lists alone: never a member's words, name or address.
 */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    taken: new Counter({
      name: 'bot_messages_taken_in_total',
      help: 'Messages taken in, by channel and whether the delivery was seen before.',
      labelNames: ['channel', 'repeated'] as const,
      registers,
    }),
    acknowledged: new Histogram({
      name: 'bot_acknowledge_seconds',
      help: 'From a message handed over by a door to its being on disk.',
      buckets: SECONDS,
      registers,
    }),
    turns: new Counter({
      name: 'bot_turns_total',
      help: 'Turns committed, by channel and outcome of the first reply.',
      labelNames: ['channel', 'outcome'] as const,
      registers,
    }),
    turnTime: new Histogram({
      name: 'bot_turn_seconds',
      help: 'From the taking in of a message to the commit of its replies.',
      buckets: SECONDS,
      registers,
    }),
    conflicts: new Counter({
      name: 'bot_turn_conflicts_total',
      help: 'Turns run again because another process had written the conversation.',
      registers,
    }),
    errors: new Counter({
      name: 'bot_errors_total',
      help: 'Faults, by code.',
      labelNames: ['code'] as const,
      registers,
    }),
    sends: new Counter({
      name: 'bot_sends_total',
      help: 'Attempts to send a reply, by channel and result.',
      labelNames: ['channel', 'result'] as const,
      registers,
    }),
    left: new Gauge({
      name: 'bot_left_messages',
      help: 'Messages that wait (received, waiting) or that nobody will try again (parked, undeliverable).',
      labelNames: ['status'] as const,
      registers,
    }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

/** Adds the process's own figures (memory, event loop, CPU) to the registry; once a process. */
export function countProcess(metrics: Metrics): void {
  collectDefaultMetrics({ register: metrics.registry });
}
