import { newId } from "@haat/core/ids";
import { expect } from "vitest";
import { aBuyerSession } from "../../market.ts";
import { type Bench, guardsOf } from "./bench.ts";
import { captured } from "./money.ts";

/** Evidence under RN-1 of a refund of one payment, and then of another's; nothing of it stays. */
async function bothWritten(bench: Bench, wish: Readonly<{ trx?: string; state?: string }>): Promise<void> {
  const maker = await aBuyerSession(bench.world);
  const taken = [await captured(bench), await captured(bench)];
  await bench.rival(async (rival) => {
    for (const [nth, { attempt, orderId }] of taken.entries()) {
      const id = newId("refund", new Date());
      await rival.query(
        `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
         values ($1, $3, $2, 'manual', 'orphan', $1, 60)`,
        [id, attempt, orderId],
      );
      const { trx = "RN-1", state = "open" } = nth === 0 ? wish : {};
      await rival.query(
        `insert into refund_evidence (id, refund_id, method, trx, part, amount_minor, sent_at, note, state, maker_id, decided_at)
         values ($1, $2, 'bkash', $3, $4, 60, now(), '', $5, $6, case when $5 <> 'open' then now() end)`,
        [`evi_${id}`, id, trx, nth + 1, state, maker.userId],
      );
    }
  });
}
const ofAnother = { code: "HAAT1", message: "refund.trx_used" };

/** One payment's refund has RN-1, told in this way; then a wallet tells it of another payment's as well. Nothing of it stays. */
async function bothTold(bench: Bench, way: "told" | "written", number = "rn-1"): Promise<void> {
  const maker = await aBuyerSession(bench.world);
  const taken = [await captured(bench), await captured(bench)];
  await bench.rival(async (rival) => {
    const ids: string[] = [];
    for (const { attempt, orderId } of taken) {
      ids.push(newId("refund", new Date()));
      await rival.query(
        `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
         values ($1, $3, $2, 'unknown', 'orphan', $1, 60)`,
        [ids.at(-1), attempt, orderId],
      );
    }
    const says = (id: string | undefined, trx: string) =>
      rival.query("update refund set provider_refund_trx = $2 where id = $1", [id, trx]);
    if (way === "told") await says(ids[0], "RN-1");
    if (way === "written")
      await rival.query(
        `insert into refund_evidence (id, refund_id, method, trx, amount_minor, sent_at, note, state, maker_id)
         values ('evi_' || $1::text, $1, 'bkash', 'RN-1', 60, now(), '', 'open', $2)`,
        [ids[0], maker.userId],
      );
    await says(ids[1], number);
  });
}
const toldTwice = { code: "23505", constraint: "refund_trx_once" };

export const byWord = guardsOf("told_number_of_one_payment", [
  {
    keeps: "a number that a wallet tells from being that of two payments' refunds",
    line: "is_number_of_another(v_wallet, v_number, new.attempt_id)",
    instead: "false",
    holds: async (bench) => expect(bothTold(bench, "told")).rejects.toMatchObject(toldTwice),
  },
  {
    keeps: "another number free to be told",
    line: "is_number_of_another(v_wallet, v_number, new.attempt_id)",
    instead: "true",
    holds: (bench) => bothTold(bench, "told", "RN-2"),
  },
]);

export const byWhom = guardsOf("is_number_of_another", [
  {
    keeps: "what was written down of another payment",
    line: "e.method = p_wallet and",
    instead: "false and",
    holds: async (bench) => expect(bothTold(bench, "written")).rejects.toMatchObject(toldTwice),
  },
  {
    keeps: "what was told of another payment",
    line: "upper(o.provider_refund_trx) = p_number and",
    instead: "false and",
    holds: async (bench) => expect(bothTold(bench, "told")).rejects.toMatchObject(toldTwice),
  },
  {
    keeps: "a number free that was taken back",
    line: "e.state in ('open','confirmed')",
    instead: "true",
    holds: (bench) => bothWritten(bench, { state: "withdrawn" }),
  },
  {
    keeps: "another number free",
    line: "e.trx = p_number",
    instead: "true",
    holds: (bench) => bothWritten(bench, { trx: "RN-2" }),
  },
]);

export const byNumber = guardsOf("refund_number_of_one_payment", [
  {
    keeps: "a number from being that of two payments' refunds",
    line: "is_number_of_another(new.method, new.trx,",
    instead: "false and is_number_of_another(new.method, new.trx,",
    holds: async (bench) => expect(bothWritten(bench, {})).rejects.toMatchObject(ofAnother),
  },
]);
