import type { MarketEvent } from "@haat/analytics/event";
import { writeEvent } from "@haat/analytics/wire";

/** An event as an outbox row: orders and money are told to analytics only through the transaction that made them true. */
export const eventRow = (aggregate: string, event: MarketEvent) => ({
  aggregate: `event:${aggregate}`,
  topic: "event" as const,
  eventKey: event.id,
  payload: JSON.parse(writeEvent(event)) as Readonly<Record<string, unknown>>,
});
