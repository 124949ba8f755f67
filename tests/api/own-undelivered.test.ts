import type { MoneyProposalPage } from "@haat/contract/proposal";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { anOwnDelivery, type OwnDelivery } from "../own-deliveries.ts";
import { codeOf } from "../dispatch.ts";
import { openDisputeDesk } from "../disputes.ts";
import { taka, type Way } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
  finance = await aFreshOne(shop.world, "finance");
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

const said = async ({ act }: OwnDelivery, body: unknown): Promise<string> => {
  const reply = await act("undelivered", body);
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const whole = ({ line }: OwnDelivery, pieces: number) => [{ id: line, whole: pieces }];

async function ending({ placed: { order } }: OwnDelivery) {
  const { rows } = await shop.world.owner.query(
    `select o.state as "order", s.state as part, (select string_agg(distinct r.state, ' ') from reservation r where r.sub_order_id = s.id) as goods,
      (select sum(amount_minor)::text from refund f where f.order_id = o.id) as refund,
      (select string_agg(a.state, ' ') from payment_attempt a where a.order_id = o.id and a.method = 'cod') as cash,
      array(select j.event_type from journal j where j.order_id = o.id order by j.id) as journals,
      array(select t.to_state from transition t where t.machine = 'sub_order' and t.subject_id = s.id order by t.id desc limit 2) as moves,
      (select t.reason from transition t where t.machine = 'sub_order' and t.subject_id = s.id order by t.id desc limit 1) as reason
     from orders o join sub_order s on s.order_id = o.id where o.id = $1`,
    [order.id],
  );
  return rows[0] as Record<string, unknown>;
}
const onHand = async ({ variant }: OwnDelivery): Promise<number> => {
  const { rows } = await shop.world.owner.query<{ n: number }>(
    "select on_hand as n from stock where variant_id = $1",
    [variant],
  );
  return rows[0]?.n ?? -1;
};
/** Nothing of the order is left in escrow. */
const expectNothingLeft = async ({ placed }: OwnDelivery): Promise<void> => {
  const left = await balances(shop, placed.order.id);
  expect(Object.entries(left).filter(([name, sum]) => name.startsWith("L:ESCROW") && sum !== "0")).toEqual(
    [],
  );
};
const paidAhead = ({ placed: { order } }: OwnDelivery, way: Way): string | null =>
  way === "cod" ? null : way === "bkash" ? order.total.minor : order.dueNow.minor;

for (const way of ["cod", "bkash", "advance"] as const)
  test(`what a shop carried itself and brought back is on its shelf, and whoever paid (${way}) has it back`, async () => {
    const own = await anOwnDelivery(shop, way);
    const before = await onHand(own);
    expect(await said(own, { reason: "refused", lines: whole(own, 1), note: "দরজায় মন বদলেছেন" })).toBe(
      "noted",
    );
    expect(await ending(own)).toMatchObject({
      ...{ order: "completed", part: "returned_to_origin", goods: "restocked", refund: paidAhead(own, way) },
      ...{ cash: way === "bkash" ? null : "cod_void", journals: way === "cod" ? [] : ["J1", "J8"] },
      ...{ moves: ["returned_to_origin", "rto_in_transit"], reason: "refused: দরজায় মন বদলেছেন" },
    });
    expect(await onHand(own)).toBe(before + 1);
    await expectNothingLeft(own);
    expect(await said(own, { reason: "refused", lines: whole(own, 1) })).toBe("sub_order.wrong_state");
  });

test("its buyer is told in his language that it is back, what goes home, and where to say otherwise", async () => {
  const told = async (way: Way, lang: "bn" | "en", reason: string): Promise<string> => {
    const own = await anOwnDelivery(shop, way);
    await shop.world.owner.query("update orders set lang = $2 where id = $1", [own.placed.order.id, lang]);
    expect(await said(own, { reason, lines: [] })).toBe("noted");
    const key = `${own.partId}:told-undelivered`;
    return (await waitingMessages(shop.world)).find((each) => each.key === key)?.text ?? "";
  };
  expect(await told("bkash", "bn", "not_home")).toMatch(/দোকানে ফেরত গেছে। ৳.+ফেরত যাচ্ছে.+\/bn\/track/u);
  expect(await told("cod", "en", "refused")).toMatch(/back in the shop\. You owe nothing.+\/en\/track/);
  expect(await told("cod", "bn", "lost")).toMatch(/হারিয়ে গেছে.+কিছু দিতে হবে না/u);
  expect(await told("advance", "en", "lost")).toMatch(/was lost on its way\. Tk .+on its way back/);
});

test("lost on the way is its shop's loss: no courier owes it, and its buyer has his money back", async () => {
  for (const way of ["cod", "bkash"] as const) {
    const own = await anOwnDelivery(shop, way);
    const before = await onHand(own);
    expect(await said(own, { reason: "lost", lines: whole(own, 1) })).toBe("request.invalid");
    expect(await said(own, { reason: "lost", lines: [] })).toBe("noted");
    expect(await ending(own)).toMatchObject({
      ...{ order: "completed", part: "lost", goods: "written_off", refund: paidAhead(own, way) },
      ...{ journals: way === "cod" ? [] : ["J1", "J8"], moves: ["lost", "in_transit"] },
    });
    expect(await onHand(own)).toBe(before);
    await expectNothingLeft(own);
  }
});

test("of its own lines, no more than it sent, and not of what a courier carries", async () => {
  const own = await anOwnDelivery(shop, "cod");
  const strange = [{ id: newId("line", new Date()), whole: 1 }];
  expect(await said(own, { reason: "other", lines: strange })).toBe("refund.line_given_back");
  expect(await said(own, { reason: "other", lines: whole(own, 2) })).toBe("refund.line_given_back");
  expect(await ending(own)).toMatchObject({ part: "handed_over", cash: "cod_pending" });
  const sent = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWN1" });
  expect(await said(sent, { reason: "refused", lines: whole(sent, 1) })).toBe("sub_order.wrong_state");
  expect(await ending(sent)).toMatchObject({ part: "handed_over" });
});

test("of two presses at once one counts, and money goes home once", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  const body = { reason: "refused", lines: whole(own, 1) };
  const both = await Promise.all([said(own, body), said(own, body)]);
  expect(both.toSorted()).toEqual(["noted", "sub_order.wrong_state"]);
  expect(await ending(own)).toMatchObject({ refund: own.placed.order.total.minor });
});

test("its page offers it of what the shop carries, and not of what a courier does", async () => {
  const shown = async (own: OwnDelivery): Promise<string[]> =>
    ((await (await own.read()).json()) as { acts: string[] }).acts;
  expect(await shown(await anOwnDelivery(shop, "cod"))).toEqual([
    "deliver",
    "own-door",
    "not-met",
    "undelivered",
  ]);
  const sent = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWN2" });
  expect(await shown(sent)).toEqual(["deliver", "came-back"]);
});

const asks = async ({ partId }: OwnDelivery, state: string): Promise<string> => {
  const path = `/v1/support/sub-orders/${partId}/parcel-state`;
  const body = { state, reason: "ক্রেতা আর দোকানের সঙ্গে কথা হয়েছে" };
  const { status, code } = await ask(shop.world, clerk, ["POST", path], body);
  return status === 200 ? "noted" : code;
};

test("a shop that says nothing locks nobody's money in: support asks, finance agrees, and it goes home", async () => {
  for (const [state, part] of [
    ["rto_received", "returned_to_origin"],
    ["lost", "lost"],
  ] as const) {
    const own = await anOwnDelivery(shop, "bkash");
    expect(await asks(own, "out_for_delivery")).toBe("parcel.not_from_here");
    expect(await asks(own, state)).toBe("noted");
    expect(await ending(own)).toMatchObject({ part: "handed_over", refund: null });
    const page = await ask<MoneyProposalPage>(shop.world, clerk, ["GET", "/v1/support/proposals"]);
    const made = page.body.items.find(({ order }) => order?.id === own.placed.order.id);
    expect(made).toMatchObject({ kind: "parcel.state", parcelState: state });
    expect((await decideBy(shop.world, finance, ["support", made?.id ?? ""], "agree")).code).toBe("");
    // Nobody has seen what of it is whole.
    expect(await ending(own)).toMatchObject({
      part,
      goods: "written_off",
      refund: own.placed.order.total.minor,
    });
    await expectNothingLeft(own);
    expect(await asks(own, state)).toBe("consignment.not_found");
  }
});

test("what two would say of it is refused where its shop has said it meanwhile", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  expect(await asks(own, "lost")).toBe("noted");
  expect(await said(own, { reason: "refused", lines: whole(own, 1) })).toBe("noted");
  const page = await ask<MoneyProposalPage>(shop.world, clerk, ["GET", "/v1/support/proposals"]);
  const id = page.body.items.find(({ order }) => order?.id === own.placed.order.id)?.id ?? "";
  expect((await decideBy(shop.world, finance, ["support", id], "agree")).code).toBe("parcel.not_from_here");
  expect(await ending(own)).toMatchObject({
    part: "returned_to_origin",
    refund: own.placed.order.total.minor,
  });
});

test("while a wallet looks into a complaint nothing goes home by another way, and nothing has moved", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  const { id, total } = own.placed.order;
  const desk = await openDisputeDesk(shop);
  expect(await desk.opened(id, taka(BigInt(total.minor)))).not.toBe("");
  const before = await onHand(own);
  expect(await said(own, { reason: "refused", lines: whole(own, 1) })).toBe("payment.in_dispute");
  expect(await ending(own)).toMatchObject({ part: "handed_over", goods: "shipped", refund: null });
  expect(await onHand(own)).toBe(before);
});
