import type { MoneyProposalPage } from "@haat/contract/proposal";
import type { ParcelPage } from "@haat/contract/parcel-desk";
import { VendorOrderPage } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  const { world } = parcels.shop;
  [clerk, finance] = [await aStaffSession(world, "support_2"), await aFreshOne(world, "finance")];
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const reason = "কুরিয়ারের পোর্টালে দেখা গেছে";
const say = async (placed: Placed, state: string, by = clerk): Promise<string> => {
  const path = `/v1/support/sub-orders/${partOf(placed)}/parcel-state`;
  const { status, code } = await ask(parcels.shop.world, by, ["POST", path], { state, reason });
  return status === 200 ? "noted" : code;
};
const list = async (view: string): Promise<ParcelPage["items"]> =>
  (await ask<ParcelPage>(parcels.shop.world, clerk, ["GET", `/v1/support/parcels?view=${view}`])).body.items;
const shownIn = async (view: string, placed: Placed): Promise<number> =>
  (await list(view)).filter(({ partId }) => partId === partOf(placed)).length;
const proposalOf = async (placed: Placed): Promise<string> => {
  const page = await ask<MoneyProposalPage>(parcels.shop.world, clerk, ["GET", "/v1/support/proposals"]);
  return page.body.items.find(({ order }) => order?.id === placed.order.id)?.id ?? "";
};
const ago = (placed: Placed, days: number) =>
  parcels.shop.world.owner.query(
    "update consignment set state_at = now() - make_interval(days => $2) where sub_order_id = $1",
    [partOf(placed), days],
  );

test("of a courier whose words nobody knows the staff say where a parcel is, and two say that it arrived", async () => {
  const placed = await parcels.shopkeeper.handedTo("ecourier", parcels.fresh());
  expect(await say(placed, "out_for_delivery")).toBe("noted");
  expect(await parcels.standing(placed)).toMatchObject({ part: "in_transit", parcel: "out_for_delivery" });
  expect(await say(placed, "picked_up")).toBe("parcel.not_from_here");
  expect(await say(placed, "delivered")).toBe("noted");
  // Nothing is booked by one alone, and he does not agree to it himself.
  expect(await parcels.standing(placed)).toMatchObject({ part: "in_transit", due: null });
  expect(await say(placed, "delivered")).toBe("proposal.exists");
  const id = await proposalOf(placed);
  expect((await decideBy(parcels.shop.world, finance, ["support", id], "agree")).code).toBe("");
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "delivered", parcel: "delivered", due: wholeTaka(placed) },
  });
  const { rows } = await parcels.shop.world.owner.query(
    "select source, actor from courier_event e join consignment c on c.id = e.consignment_id where c.sub_order_id = $1 and e.kind = 'delivered'",
    [partOf(placed)],
  );
  expect(rows).toEqual([{ source: "staff", actor: `finance:${finance.userId}` }]);
});

test("what two would say is refused where the courier's own word came first", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await ago(placed, 4);
  expect(await say(placed, "lost")).toBe("noted");
  expect(await parcels.said(number, "delivered")).toBe(200);
  const id = await proposalOf(placed);
  const { code } = await decideBy(parcels.shop.world, finance, ["support", id], "agree");
  expect(code).toBe("parcel.not_from_here");
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", cases: [] });
});

test("a parcel that came to nobody's door is listed until its shop has it, and lost on the way back by two", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "attempt_failed")).toBe(200);
  const tries = await list("attempts");
  const row = tries.find(({ partId }) => partId === partOf(placed));
  const evening = new Date(row?.deadline ?? 0);
  expect(evening.toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka" })).toBe("18:00:00");
  expect(evening.getTime() - Date.now()).toBeGreaterThan(17 * 3_600_000);
  expect(await parcels.said(number, "rto_in_transit", 0)).toBe(200);
  expect([await shownIn("attempts", placed), await shownIn("returning", placed)]).toEqual([0, 1]);
  await ago(placed, 9);
  expect(await say(placed, "lost")).toBe("noted");
  const id = await proposalOf(placed);
  expect((await decideBy(parcels.shop.world, finance, ["support", id], "agree")).code).toBe("");
  expect(await parcels.standing(placed)).toMatchObject({ part: "lost", journals: ["J18"] });
  expect(await shownIn("returning", placed)).toBe(0);
});

test("a parcel that its courier holds has a time for another try as well, by whatever word he held it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "on_hold")).toBe(200);
  const row = (await list("attempts")).find(({ partId }) => partId === partOf(placed));
  expect(row?.state).toBe("on_hold");
  const headers = parcels.shopkeeper.owner.headers;
  const reply = await parcels.shop.world.fetch("/v1/vendor/orders?tab=late", { headers });
  const queue = VendorOrderPage.parse(await reply.json());
  const until = new Date(row?.deadline ?? 0).toISOString();
  expect(queue.items.find(({ id }) => id === partOf(placed))?.late).toMatchObject({ why: "held", until });
  const told = await waitingMessages(parcels.shop.world);
  const texts = told.map(({ text }) => text).filter((text) => text.includes(placed.order.number));
  expect(texts[0]).toContain("waits with the courier");
});

test("a case is ended once, with a reason that stays, and not before somebody says which pieces stayed", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "unknown", { word: "Sorted_Out?" });
  await parcels.reported(number, "partly_delivered");
  const open = (await list("cases")).filter(({ partId }) => partId === partOf(placed));
  const idOf = (kind: string): string => open.find((row) => row.case?.kind === kind)?.case?.id ?? "";
  expect(open.find((row) => row.case?.kind === "unknown_word")?.case?.word).toBe("Sorted_Out?");
  const end = async (kind: string): Promise<string> => {
    const path = `/v1/support/parcel-cases/${idOf(kind)}/endings`;
    const headers = keyed(clerk.headers);
    const reply = await parcels.shop.world.fetch(path, { method: "POST", headers, body: { reason } });
    return reply.status === 200 ? "ended" : codeOf(reply);
  };
  expect(await end("partly_delivered")).toBe("parcel_case.wrong_state");
  expect(await end("unknown_word")).toBe("ended");
  expect(await end("unknown_word")).toBe("parcel_case.wrong_state");
  expect(await shownIn("cases", placed)).toBe(1);
  const over = (await list("ended")).find((row) => row.case?.id === idOf("unknown_word"));
  expect(over?.case).toMatchObject({ reason, kind: "unknown_word" });
});

test("what is past its promised day, or silent for three, is late", async () => {
  const [fresh, silent] = [
    await parcels.shopkeeper.handedTo("pathao", parcels.fresh()),
    await parcels.shopkeeper.handedTo("pathao", parcels.fresh()),
  ];
  await ago(silent, 4);
  expect([await shownIn("late", fresh), await shownIn("late", silent)]).toEqual([0, 1]);
});

test("whoever works for its shop neither says where a parcel is nor ends its case", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("ecourier", number);
  const theirs = await aStaffSession(parcels.shop.world, "support_2");
  await parcels.shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from sub_order where id = $1",
    [partOf(placed), theirs.userId],
  );
  expect(await say(placed, "in_transit", theirs)).toBe("staff.own_shop");
});
