import type { Operation } from "@haat/api/rights/table";
import { sealFile } from "@haat/api/services/sealed-file";
import { newId } from "@haat/core/ids";
import { aRepeated } from "../disproofs.ts";
import { aHandRefund, aTrx } from "../hand-refunds.ts";
import { caseExamples } from "./case-things.ts";
import { type Asked, body, type Example, type Filled } from "./example.ts";
import type { Ground } from "./ground.ts";
import { type MakeThings, once, there, unknown, wordOf } from "./thing.ts";

const waiting = async ({ shop }: Ground): Promise<string> => (await aHandRefund(shop, 90_000n)).id;

async function sentBy(ground: Ground, makerId: string): Promise<string> {
  const id = await waiting(ground);
  await ground.shop.world.owner.query(
    `insert into refund_evidence (id, refund_id, method, trx, amount_minor, sent_at, note, maker_id)
     select $1, id, 'rocket', $2, amount_minor, now(), '', $3 from refund where id = $4`,
    [newId("evidence", new Date()), aTrx(), makerId, id],
  );
  return id;
}

/** A refund that waits for a person. */
const handRefund: MakeThings = there(waiting, unknown("refund"));

/** One of which its wallet says nothing, and which is due. */
const silentRefund: MakeThings = there(async (ground) => {
  const id = await waiting(ground);
  const { owner } = ground.shop.world;
  // What was taken is given back but for one poisha, and that by this one.
  await owner.query("update refund set amount_minor = amount_minor - 1 where id = $1", [id]);
  const { rows } = await owner.query<{ id: string }>(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, due_at)
     select $1, order_id, attempt_id, 'approved', 'mismatch', $1, 1, now() from refund where id = $2 returning id`,
    [newId("refund", new Date()), id],
  );
  return rows[0]?.id ?? "";
}, unknown("refund"));

/** One that somebody else says he has sent. */
const sentRefund: MakeThings = there((ground) => sentBy(ground, ground.stranger.userId), unknown("refund"));

/** One of which somebody has shown a picture. */
const shownRefund: MakeThings = there(async (ground) => {
  const id = await sentBy(ground, ground.stranger.userId);
  const { keySealed, base64 } = await sealFile(
    ground.shop.world.edge.sealer,
    "evidence",
    Buffer.from("picture"),
  );
  await ground.shop.world.owner.query(
    `insert into refund_evidence_file (evidence_id, kind, bytes, key_sealed, body)
     select id, 'png', 7, $2, decode($3, 'base64') from refund_evidence where refund_id = $1`,
    [id, keySealed, base64],
  );
  return id;
}, unknown("refund"));

/** One that he says he has sent himself, and one that somebody else does. */
const ownSentRefund: MakeThings = async (ground) => ({
  own: once(async ({ session: his }) => his && sentBy(ground, his.userId)),
  "other's": await sentBy(ground, ground.stranger.userId),
  missing: unknown("refund"),
});

/** One of a payment under another's transaction id. */
const repeatedRefund: MakeThings = there(
  async ({ shop }) => (await aRepeated(shop, { refund: "manual" })).refundId,
  unknown("refund"),
);

/** One that left our own bank account, as two have confirmed. */
const bankSentRefund: MakeThings = there(async (ground) => {
  const id = await waiting(ground);
  const { owner } = ground.shop.world;
  const trx = aTrx();
  await owner.query(
    `insert into refund_evidence (id, refund_id, method, trx, amount_minor, sent_at, note, maker_id, state, checker_id, decided_at)
     select $1, id, 'bank', $2, amount_minor, now() - interval '1 hour', '', $3, 'confirmed', (select id from user_account where id <> $3 limit 1), now()
       from refund where id = $4`,
    [newId("evidence", new Date()), trx, ground.stranger.userId, id],
  );
  await owner.query(
    `with moved as (update refund set state = 'succeeded', done_at = now(), provider_refund_trx = $2 where id = $1 returning id, order_id, amount_minor),
       posted as (insert into journal (event_type, event_key, order_id) select 'J8c', id, order_id from moved returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select p.id, x.no, x.account, x.side, m.amount_minor from posted p, moved m, (values (1, 'L:REFUND_IT', 'D'), (2, 'A:BANK', 'C')) x(no, account, side)`,
    [id, trx],
  );
  return id;
}, unknown("refund"));

/** What our bank would show of it. */
async function bounceOf({ ground, named }: Asked): Promise<Filled> {
  const { rows } = await ground.shop.world.owner.query<{ amount: string }>(
    "select amount_minor::text as amount from refund where id = $1",
    [wordOf(named)],
  );
  const creditedAt = ground.shop.world.clock.now().toISOString();
  return { body: { trx: aTrx(), amount: rows[0]?.amount ?? "1", creditedAt, reason: "no such account" } };
}

/** The evidence that would be taken for it. */
async function evidenceOf({ ground, named }: Asked): Promise<Filled> {
  const { rows } = await ground.shop.world.owner.query<{ amount: string }>(
    "select amount_minor::text as amount from refund where id = $1",
    [wordOf(named)],
  );
  const sentAt = ground.shop.world.clock.now().toISOString();
  return { body: { wallet: "rocket", trx: aTrx(), amount: rows[0]?.amount ?? "1", sentAt, note: "" } };
}

export const refundExamples = {
  ...caseExamples,
  ...{ listRefunds: {}, readRefund: { things: handRefund } },
  takeRefund: { things: silentRefund },
  proposeBounce: { things: bankSentRefund, fill: bounceOf },
  recordRefundEvidence: { things: handRefund, fill: evidenceOf },
  decideRefundEvidence: { things: sentRefund, fill: body({ verdict: "refuse", reason: "পোর্টালে নেই" }) },
  proposeDisproof: { things: repeatedRefund, fill: body({ reason: "there is one", evidence: "portal" }) },
  withdrawRefundEvidence: { things: ownSentRefund },
  attachEvidenceFile: { things: sentRefund, ends: "refund.wrong_state" },
  readEvidenceFile: { things: shownRefund },
} satisfies Readonly<Partial<Record<Operation, Example>>>;
