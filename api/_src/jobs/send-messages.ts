import type { Phone } from "@haat/core/phone";
import {
  claimOutbox,
  failOutbox,
  finishOutbox,
  outboxLeaseSeconds,
  type OutboxRow,
} from "@haat/db/queries/money/outbox";
import type { Sent } from "@haat/messaging/port";
import type { Job, JobDeps } from "./deps.ts";

const text = ({ payload }: OutboxRow, name: string): string => {
  const value = payload[name];
  return typeof value === "string" ? value : "";
};

const send = ({ sms, mail }: JobDeps, row: OutboxRow): Promise<Sent> =>
  row.topic === "sms"
    ? sms.send({
        to: text(row, "to") as Phone,
        text: text(row, "text"),
        kind: row.payload["kind"] === "code" ? "code" : "notice",
        idempotencyKey: row.eventKey,
      })
    : mail.send({
        to: text(row, "to"),
        subject: text(row, "subject"),
        text: text(row, "text"),
        idempotencyKey: row.eventKey,
      });

/** Longer than any gateway of ours may take. */
const slowestSendMs = 12_000;

/** Tells people what the outbox holds, in order per addressee. A refusal is final, silence is tried again. */
export const sendMessages: Job = async (deps) => {
  const rows = await claimOutbox(deps.books, ["sms", "mail"], 50);
  const lastStart = performance.now() + outboxLeaseSeconds * 1000 - slowestSendMs;
  for (const row of rows) {
    // Whoever claims the rest after the lease would send it a second time.
    if (performance.now() > lastStart) break;
    const sent = await send(deps, row);
    if (sent.state === "unknown") await failOutbox(deps.books, row.id, sent.code ?? "no answer");
    else await finishOutbox(deps.books, row.id);
  }
  return rows.length;
};
