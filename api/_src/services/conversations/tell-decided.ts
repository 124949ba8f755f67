import type { ReportReason } from "@haat/core/reviews";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { LockedMessage } from "@haat/db/queries/conversations/desk";

type Decided = Pick<LockedMessage, "writer" | "reporters" | "state"> &
  Readonly<{ key: string; reason: ReportReason | null; until: Date | null }>;

/** Who reported it hears what was decided, its writer what concerns him, each in his language. */
export async function tellDecided(
  tx: Tx,
  { writer, reporters, state, key, reason, until }: Decided,
): Promise<void> {
  const said = { reason: reason ?? "", until: until?.toISOString() ?? "" };
  const put = (aggregate: string, word: string) =>
    enqueue(tx, { aggregate, topic: "person", eventKey: `${key}:${aggregate}`, payload: { word, ...said } });
  for (const reporter of new Set(reporters))
    await put(reporter, reason === null ? "message.stays" : "message.gone");
  if (until !== null) await put(writer, "message.stopped");
  else if (reason !== null) await put(writer, "message.hidden");
  else if (state === "hidden") await put(writer, "message.back");
}
