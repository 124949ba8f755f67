import type { Phone } from "@haat/core/phone";
import {
  type ClaimedRow,
  claimOutbox,
  failOutbox,
  finishOutbox,
  giveBackOutbox,
  outboxLeaseSeconds,
} from "@haat/db/queries/money/outbox";
import type { Sent } from "@haat/messaging/port";
import { openMessage } from "../services/messages/seal-message.ts";
import { sendNews } from "../services/news/send-news.ts";
import type { Job, JobDeps } from "./deps.ts";

async function send(deps: JobDeps, row: ClaimedRow): Promise<Sent> {
  const { sealer, sms, voice, mail } = deps;
  const { to, subject = "", text, html, say } = await openMessage(sealer, row.payload);
  if (row.topic === "push") return sendNews(deps, { aggregate: row.aggregate, text });
  if (say && voice) return voice.say({ to: to as Phone, ...say, idempotencyKey: row.eventKey });
  return row.topic === "sms"
    ? sms.send({
        to: to as Phone,
        text,
        // A parcel's code may come twice, as a sign-in code may: both copies open the same door.
        kind: isAwaited(row) ? "code" : "notice",
        idempotencyKey: row.eventKey,
      })
    : mail.send({ to, subject, text, ...(html && { html }), idempotencyKey: row.eventKey });
}

/** Longer than any gateway of ours may take. */
const slowestSendMs = 12_000;

/** So many are under way at a time; whoever is slow to answer for one holds up no other, until as many are slow. */
const beside = 8;
/** What comes while others are under way waits no longer than this for a free place. */
const lookAgainMs = 500;

const isAwaited = ({ payload: { kind } }: ClaimedRow): boolean => kind === "code" || kind === "door";
const codesFirst = (one: ClaimedRow, other: ClaimedRow): number =>
  Number(isAwaited(other)) - Number(isAwaited(one)) || Number(one.id) - Number(other.id);

const unreadable = "unreadable";

/**
 * Tells people what the outbox holds, in order per addressee: only the first that waits for each is ever taken. Whatever is taken is
 * begun at once, codes first, and a place that is free is given away while others still wait for their gateway. A refusal is
 * final, silence is tried again: for ever while the gateway is silent to all.
 */
export const sendMessages: Job = async (deps) => {
  const underWay = new Set<Promise<unknown>>();
  let done = 0;
  try {
    for (;;) {
      const rows = deps.hasTime() ? await take(deps, beside - underWay.size) : [];
      for (const row of rows) {
        const one = sendOne(deps, row)
          .then(() => void (done += 1))
          .catch((fault: unknown) => deps.report(fault, `message ${row.id}`))
          .finally(() => underWay.delete(one));
        underWay.add(one);
      }
      if (underWay.size === 0) return done;
      await anEnd(underWay);
    }
  } finally {
    await Promise.all(underWay);
  }
};

/** Whoever claims them after the lease would send them a second time: what came too late to be sent within it is given back. */
async function take({ books }: JobDeps, places: number): Promise<ClaimedRow[]> {
  const asked = performance.now();
  const rows = await claimOutbox(books, ["sms", "mail", "push"], places);
  if (performance.now() - asked <= outboxLeaseSeconds * 1000 - slowestSendMs)
    return rows.toSorted(codesFirst);
  await giveBackOutbox(books, rows);
  return [];
}

async function anEnd(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = new Promise<void>((resolve) => void (timer = setTimeout(resolve, lookAgainMs)));
  await Promise.race([...underWay, pause]).finally(() => clearTimeout(timer));
}

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
