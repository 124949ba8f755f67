import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { partOf } from "./dispatch.ts";
import { aStaffSession } from "./market.ts";
import type { Parcels } from "./parcels.ts";
import { aFreshOne, ask } from "./staff.ts";

export type Lost = Readonly<{ number: string; placed: Placed }>;

/** Parcels that a courier loses, what is claimed for them, and the two who end a claim. */
export async function openLost(parcels: Parcels) {
  const { world } = parcels.shop;
  const [clerk, finance] = [await aStaffSession(world, "support_2"), await aFreshOne(world, "finance")];
  return {
    ...{ clerk, finance },
    lost: (way: "cod" | "bkash" = "cod") => aLostOne(parcels, way),
    standing: (lost: Lost) => standing(parcels, lost),
    booked: () => booked(parcels),
    /** One of support proposes how its claim, or its case, ends; one of finance agrees. */
    async ended(id: string, body: object): Promise<void> {
      const path = `/v1/support/courier-claims/${id}/acts`;
      const proposed = { reason: "as he wrote to us", ...body };
      expect(await ask(world, clerk, ["POST", path], proposed)).toMatchObject({ code: "" });
      const { rows } = await world.owner.query<{ id: string }>(
        "select id from proposal where kind = 'remittance.end' and state = 'open' and subject = $1",
        [id],
      );
      const decision = `/v1/support/remittance-proposals/${rows[0]?.id}/decisions`;
      const agreed = { verdict: "agree", reason: "" };
      expect(await ask(world, finance, ["POST", decision], agreed)).toMatchObject({ code: "" });
    },
    async claimOf({ number }: Lost): Promise<string> {
      const { rows } = await world.owner.query<{ id: string }>(
        "select w.id from courier_claim w join consignment c on c.id = w.consignment_id where c.number = $1",
        [number],
      );
      return rows[0]?.id ?? "";
    },
  };
}
export type LostDesk = Awaited<ReturnType<typeof openLost>>;

async function aLostOne(parcels: Parcels, way: "cod" | "bkash"): Promise<Lost> {
  const number = parcels.fresh();
  const placed =
    way === "cod" ? await parcels.shopkeeper.handedTo("pathao", number) : await parcels.prepaid(number);
  expect(await parcels.said(number, "lost")).toBe(200);
  return { number, placed };
}
async function standing({ shop }: Parcels, { placed }: Lost) {
  const { rows } = await shop.world.owner.query<{
    part: string;
    goods: string;
    claim: string;
    amount: string;
    owed: string | null;
    stock: number;
    refunds: string | null;
  }>(
    `select s.state as part, c.state as parcel, r.state as goods, w.state as claim, w.amount_minor::text as amount, t.on_hand as stock,
        (select k.due_minor - k.settled_minor from courier_charge k where k.consignment_id = c.id and k.leg = 'found')::text as owed,
        (select sum(f.amount_minor) from refund f where f.order_id = s.order_id)::text as refunds
      from sub_order s join consignment c on c.sub_order_id = s.id join reservation r on r.sub_order_id = s.id join stock t on t.variant_id = r.variant_id
        join courier_claim w on w.consignment_id = c.id where s.id = $1`,
    [partOf(placed)],
  );
  const [row] = rows;
  if (!row) throw new Error("it was not lost");
  return row;
}
/** What the market has lost to couriers, and what one shop has or owes, in poisha. */
async function booked({ shop, shopkeeper }: Parcels) {
  const { rows } = await shop.world.owner.query<{ costs: string; shop: string }>(
    `select coalesce(sum(balance) filter (where account = 'E:COURIER'), 0)::text as costs,
      coalesce(sum(balance) filter (where account in ('L:V_PAYABLE:' || $1::text, 'A:VENDOR_RECV:' || $1::text)), 0)::text as shop from account_balance`,
    [shopkeeper.vendorId],
  );
  return { costs: BigInt(rows[0]?.costs ?? 0), shop: BigInt(rows[0]?.shop ?? 0) };
}
