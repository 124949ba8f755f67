import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import { aBuyerSession } from "../../market.ts";
import { type Bench, guardsOf } from "./bench.ts";
import { captured } from "./money.ts";

type Sent = Readonly<{
  minor?: number;
  currency?: string;
  trx?: string;
  part?: number;
  state?: string;
  isAnothers?: boolean;
}>;
const unproven = { code: "23514", constraint: "refund_by_hand_proven" };

/** A refund of 60 by hand ends with this evidence of a sending, under the number RT-1; nothing of it stays. */
async function endedWith(bench: Bench, sent: Sent): Promise<void> {
  const { minor = 60, currency = "BDT", trx = "RT-1", part = 1 } = sent;
  const { state = "confirmed", isAnothers = false } = sent;
  const { attempt, orderId } = await captured(bench);
  const [maker, checker] = [await aBuyerSession(bench.world), await aBuyerSession(bench.world)];
  const [id, other] = [newId("refund", new Date()), newId("refund", new Date())];
  await bench.rival(async (rival) => {
    await rival.query(
      `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
       select id, $3, $4, 'manual', 'orphan', id, minor from (values ($1, 60), ($2, 1)) x(id, minor)`,
      [id, other, orderId, attempt],
    );
    await rival.query(
      `insert into refund_evidence (id, refund_id, method, trx, amount_minor, currency, sent_at, note, state, maker_id, checker_id, decided_at, part)
       values ($1, $2, 'bkash', $3, $4, $5, now(), '', $6, $7, $8, now(), $9)`,
      [
        ...[`evi_${id}`, isAnothers ? other : id, trx, minor, currency, state],
        ...[maker.userId, checker.userId, part],
      ],
    );
    await rival.query("update refund set state = 'succeeded', provider_refund_trx = 'RT-1' where id = $1", [
      id,
    ]);
  });
}
const refuses = (sent: Sent) => async (bench: Bench) =>
  expect(endedWith(bench, sent)).rejects.toMatchObject(unproven);

export const byHand = guardsOf("refund_by_hand_is_proven", [
  {
    keeps: "what is proven from being refused",
    line: "e.state = 'confirmed'",
    instead: "false",
    holds: (bench) => endedWith(bench, {}),
  },
  {
    keeps: "evidence that a second refused from counting",
    line: "e.state = 'confirmed'",
    instead: "true",
    holds: refuses({ state: "refused" }),
  },
  {
    keeps: "another refund's evidence from counting",
    line: "e.refund_id = new.id",
    instead: "true",
    holds: refuses({ isAnothers: true }),
  },
  {
    keeps: "another sum from proving it",
    line: "e.amount_minor = new.amount_minor",
    instead: "true",
    holds: refuses({ minor: 59 }),
  },
  {
    keeps: "dollars from proving taka",
    line: "e.currency = new.currency",
    instead: "true",
    holds: refuses({ currency: "USD" }),
  },
  {
    keeps: "another transaction from proving it",
    line: "e.trx = new.provider_refund_trx",
    instead: "true",
    holds: refuses({ trx: "RT-2" }),
  },
  {
    keeps: "another sending under its number from proving it",
    line: "e.part = new.provider_refund_part",
    instead: "true",
    holds: refuses({ part: 2 }),
  },
]);
