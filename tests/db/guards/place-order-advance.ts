import type { Placement } from "@haat/db/queries/orders/place-order";
import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import { expectRefusal, goods, keepsBooks, place, placementOf } from "./placement.ts";

/** Two parts, of whose bill a part is paid ahead: so much of each. */
async function splitOf(bench: Bench, shares: readonly string[], advanceMinor: string): Promise<Placement> {
  const placement = placementOf([{ product: await goods(bench) }, { product: await goods(bench) }]);
  const subOrders = placement.subOrders.map((part, index) => ({
    ...part,
    advanceMinor: shares[index] ?? null,
  }));
  return { ...placement, subOrders, advanceMinor };
}

const written = async (bench: Bench): Promise<void> => {
  const placement = await splitOf(bench, ["10001", "9999"], "20000");
  await keepsBooks(bench, () => place(bench, placement));
  const { rows } = await bench.admin.query(
    `select o.advance_minor::text as ahead, a.tender_no as tender, a.amount_minor::text as due,
       array(select s.advance_minor::text from sub_order s where s.order_id = o.id order by s.seq) as shares
     from orders o join payment_attempt a on a.order_id = o.id where o.id = $1`,
    [placement.orderId],
  );
  expect(rows).toEqual([{ ahead: "20000", tender: 0, due: "20000", shares: ["10001", "9999"] }]);
};

/** What `place_order` keeps of two tenders: each attempt at its own sum, and shares that make the advance. */
export const tenders = guardsOf("place_order", [
  {
    keeps: "the advance frozen",
    line: "v_goods + v_delivery, (p->>'advanceMinor')::bigint, p->>'terms', p->>'quoteHash'",
    instead: "v_goods + v_delivery, null, p->>'terms', p->>'quoteHash'",
    holds: written,
  },
  {
    keeps: "each part's share frozen",
    line: `g.goods + s."deliveryMinor", s."advanceMinor",`,
    instead: `g.goods + s."deliveryMinor", null,`,
    holds: written,
  },
  {
    keeps: "an advance a tender of its own",
    line: "case when p->>'advanceMinor' is null then 1 else 0 end",
    instead: "1",
    holds: written,
  },
  {
    keeps: "the wallet asked for the advance alone",
    line: "coalesce((p->>'advanceMinor')::bigint, v_goods + v_delivery),",
    instead: "v_goods + v_delivery,",
    holds: written,
  },
  {
    keeps: "shares that do not make the advance out",
    line: "(select sum(advance_minor) from sub_order where order_id = v_order) is distinct from (p->>'advanceMinor')::bigint",
    instead: "false",
    holds: async (bench) =>
      expectRefusal(bench, await splitOf(bench, ["10001", "9998"], "20000"), { code: "quote.changed" }),
  },
]);
