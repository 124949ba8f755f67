import type { MarketEvent } from "./event.ts";
import type { EventSink } from "./port.ts";

/**
 * Tells together what is told within a moment. For a process that lives on: an isolate may not let one request's work
 * finish another's. What waits when the process is killed is lost, as views and searches may be.
 */
export function batchedSink(sink: EventSink, momentMs = 50): EventSink {
  let waiting: MarketEvent[] = [];
  let telling: Promise<void> | null = null;

  async function tellSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, momentMs));
    const events = waiting;
    waiting = [];
    telling = null;
    await sink.record(events);
  }
  return {
    record: (events) => {
      waiting.push(...events);
      telling ??= tellSoon();
      return telling;
    },
  };
}
