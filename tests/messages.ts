import { openMessage, type Message } from "@haat/api/services/messages/seal-message";
import type { TestWorld } from "./world.ts";

type Row = Readonly<{ event_key: string; payload: Readonly<Record<string, unknown>> }>;
export type WaitingMessage = Message & Readonly<{ key: string; kind: string }>;

/** Text messages that wait in the outbox, newest first; one that was sent is there no more. */
export async function waitingMessages({ owner, edge }: TestWorld): Promise<WaitingMessage[]> {
  const { rows } = await owner.query<Row>(
    "select event_key, payload from outbox where topic = 'sms' and done_at is null and parked_at is null order by id desc",
  );
  return Promise.all(
    rows.map(async ({ event_key: key, payload }) => ({
      ...(await openMessage(edge.sealer, payload)),
      key,
      kind: String(payload["kind"]),
    })),
  );
}
