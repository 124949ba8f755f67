import type { Phone } from "@haat/core/phone";
import {
  type ClaimedRow,
  claimOutbox,
  failOutbox,
  finishOutbox,
  giveBackOutbox,
  outboxLeaseSeconds,
  type OutboxRow,
} from "@haat/db/queries/money/outbox";
import type { Sent } from "@haat/messaging/port";
import { openMessage } from "../services/messages/seal-message.ts";
import type { Job, JobDeps } from "./deps.ts";

async function send({ sealer, sms, voice, mail }: JobDeps, row: OutboxRow): Promise<Sent> {
  const { to, subject = "", text, html, say } = await openMessage(sealer, row.payload);
  if (say && voice) return voice.say({ to: to as Phone, ...say, idempotencyKey: row.eventKey });
  return row.topic === "sms"
    ? sms.send({
        to: to as Phone,
        text,
        kind: row.payload["kind"] === "code" ? "code" : "notice",
        idempotencyKey: row.eventKey,
      })
    : mail.send({ to, subject, text, ...(html && { html }), idempotencyKey: row.eventKey });
}

/** Longer than any gateway of ours may take. */
const slowestSendMs = 12_000;

/** So few that a code which comes meanwhile waits some seconds for its turn, and not for a whole evening's notices. */
const atOnce = 12;
const isCode = ({ payload }: ClaimedRow): boolean => payload["kind"] === "code";
const codesFirst = (one: ClaimedRow, other: ClaimedRow): number =>
  Number(isCode(other)) - Number(isCode(one)) || Number(one.id) - Number(other.id);

const unreadable = "unreadable";

/**
 * Tells people what the outbox holds, in order per addressee. A refusal is final, silence is tried again: for ever while the gateway
 * is silent to all.
 */
export const sendMessages: Job = async (deps) => {
  const rows = (await claimOutbox(deps.books, ["sms", "mail"], atOnce)).toSorted(codesFirst);
  const lastStart = performance.now() + outboxLeaseSeconds * 1000 - slowestSendMs;
  for (const [place, row] of rows.entries()) {
    // Whoever claims the rest after the lease would send it a second time.
    if (performance.now() > lastStart) {
      await giveBackOutbox(deps.books, rows.slice(place));
      return place;
    }
    await sendOne(deps, row);
  }
  return rows.length;
};

async function sendOne(deps: JobDeps, row: ClaimedRow): Promise<void> {
  // It would be paid for, and open nothing.
  if (row.isOver) return void (await finishOutbox(deps.books, row.id, "too late"));
  const sent = await send(deps, row).catch((fault: unknown): Sent => {
    // One that was sealed with another key must not hold up everybody else's.
    deps.report(fault, `message ${row.id}`);
    return { state: "unknown", code: unreadable };
  });
  if (sent.state !== "unknown") return void (await finishOutbox(deps.books, row.id));
  const fault = sent.code === unreadable ? "its own" : "not its own unless others pass";
  await failOutbox(deps.books, row.id, sent.code ?? "no answer", fault);
}
