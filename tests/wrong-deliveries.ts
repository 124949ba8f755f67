import type { MoneyProposalPage } from "@haat/contract/proposal";
import type { SupportOrderView } from "@haat/contract/support";
import type { Placed } from "./buying.ts";
import { agreedTerms } from "./courier-terms.ts";
import { codeOf, partOf } from "./dispatch.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import type { Parcels } from "./parcels.ts";
import { aFreshOne, ask, decideBy } from "./staff.ts";
import type { TestWorld } from "./world.ts";

export type Wrong = Readonly<{ number: string; placed: Placed }>;

/** Parcels that Pathao, who carries for seventy taka and back for half, calls delivered; and the two who take that back. */
export async function openUndone(parcels: Parcels) {
  const { shop, shopkeeper } = parcels;
  const { world } = shop;
  await agreedTerms(shop, { courier: "pathao", vendorId: null, from: "2026-01-01", fee: 7_000 });
  const [clerk, finance] = [await aStaffSession(world, "support_2"), await aFreshOne(world, "finance")];
  const open = async (placed: Placed) =>
    (await ask<MoneyProposalPage>(world, finance, ["GET", "/v1/support/proposals"])).body.items.find(
      ({ order, kind }) => order?.id === placed.order.id && kind === "parcel.state",
    );
  /** What support was answered, and finance after it; "" where each was done. */
  const proposed = async ({ placed }: Wrong, state = "rto_in_transit"): Promise<string> => {
    const path = `/v1/support/sub-orders/${partOf(placed)}/parcel-state`;
    return (await ask(world, clerk, ["POST", path], { state, reason: "its buyer never saw a rider" })).code;
  };
  const agreed = async ({ placed }: Wrong): Promise<string> =>
    (await decideBy(world, finance, ["support", (await open(placed))?.id ?? ""], "agree")).code;
  return {
    ...{ clerk, finance, open, proposed, agreed },
    /** Delivered by its courier's word. */
    async delivered(way: "cod" | "bkash" = "cod"): Promise<Wrong> {
      const number = parcels.fresh();
      const placed =
        way === "cod" ? await shopkeeper.handedTo("pathao", number) : await parcels.prepaid(number);
      await parcels.said(number, "delivered", 9);
      return { number, placed };
    },
    async undone(wrong: Wrong): Promise<string> {
      return (await proposed(wrong)) || (await agreed(wrong));
    },
    async back({ placed }: Wrong, whole = 1): Promise<string> {
      const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole }];
      const reply = await shopkeeper.act(partOf(placed), "take-back", { lines });
      return reply.status === 200 ? "noted" : codeOf(reply);
    },
    told: async ({ placed }: Wrong) =>
      (await ask<SupportOrderView>(world, clerk, ["GET", `/v1/support/orders/${placed.order.id}`])).body
        .deliveries,
    async figures({ placed }: Wrong) {
      const { rows } = await world.owner.query<Record<string, string | number | null>>(
        `select s.state as part, c.state as parcel, r.state as goods, t.on_hand as stock, k.state as cash, s.window_closes_at as window,
            (select a.state || coalesce(' ' || a.captured_minor, '') from payment_attempt a where a.order_id = s.order_id and a.method = 'cod') as attempt,
            (select sum(f.amount_minor)::int from refund f where f.order_id = s.order_id) as refunds,
            array(select h.leg || ' ' || h.due_minor || ' ' || h.state from courier_charge h where h.consignment_id = c.id order by 1) as charges
          from sub_order s join consignment c on c.sub_order_id = s.id join reservation r on r.sub_order_id = s.id join stock t on t.variant_id = r.variant_id
            left join courier_cash k on k.consignment_id = c.id where s.id = $1`,
        [partOf(placed)],
      );
      return rows[0] ?? {};
    },
  };
}
type Two = Readonly<{ world: TestWorld; support: TestSession; other: TestSession }>;

/** One of support says that it was not, and one of finance agrees; what they were answered. */
export async function notDelivered(
  { world, support, other }: Two,
  { partId }: Readonly<{ partId: string }>,
): Promise<string> {
  const path = `/v1/support/sub-orders/${partId}/parcel-state`;
  const said = { state: "rto_in_transit", reason: "its buyer never saw a rider" };
  const { code } = await ask(world, support, ["POST", path], said);
  const { rows } = await world.owner.query<{ id: string }>(
    "select id from proposal where kind = 'parcel.state' and state = 'open' and subject = $1",
    [partId],
  );
  const [open] = rows;
  return open ? (await decideBy(world, other, ["support", open.id])).code : code;
}
export type UndoneDesk = Awaited<ReturnType<typeof openUndone>>;
