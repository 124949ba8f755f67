import { carryNotices } from "@haat/api/jobs/carry-notices";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { StatementView } from "@haat/contract/vendor";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type CaseDesk, openCaseDesk } from "../case-ends.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";
import { aFreshOne, ask } from "../staff.ts";

let parcels: Parcels;
let desk: CaseDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openCaseDesk(parcels);
  await desk.limit(100_000_000n);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** What its part is once its return window is over. */
async function onceClosed(placed: Placed): Promise<string | undefined> {
  await parcels.shop.world.owner.query("update sub_order set window_closes_at = now() where id = $1", [
    partOf(placed),
  ]);
  await closeWindows(parcels.shop.jobs);
  return (await parcels.standing(placed))?.part;
}

/** Support has asked the courier, and says that its delivery stays. */
const settled = async (placed: Placed, kind: "after_delivery" | "amount" | "unknown_word") =>
  expect(await desk.end(placed, kind, { stays: true })).toBe("ended");

const contested = async (number: string) => {
  const { owner } = parcels.shopkeeper;
  const reply = await parcels.shop.world.fetch("/v1/vendor/courier-cash", { headers: owner.headers });
  const { items } = VendorCashPage.parse(await reply.json());
  return items.find((each) => each.number === number)?.contested;
};

const money = async (): Promise<StatementView> => {
  const { owner } = parcels.shopkeeper;
  const reply = await parcels.shop.world.fetch("/v1/vendor/statement", { headers: owner.headers });
  return StatementView.parse(await reply.json());
};

test("a paid parcel that its courier calls delivered and then brought back earns its shop nothing until a person has settled it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.prepaid(number);
  await parcels.said(number, "delivered", 9);
  await parcels.said(number, "rto_received", 1);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", cases: ["after_delivery"] });
  expect(await onceClosed(placed)).toBe("delivered");
  expect((await parcels.standing(placed))?.journals).not.toContain("J4");
  // Its shop reads why on its money page, and no day is promised for it.
  const held = await money();
  expect(held.held).toMatchObject([
    { order: { id: partOf(placed) }, why: "after_delivery", amount: held.pending },
  ]);
  expect(held.upcoming).toEqual([]);
  await settled(placed, "after_delivery");
  expect(await money()).toMatchObject({ held: [], upcoming: [{ amount: held.pending }] });
  expect(await onceClosed(placed)).toBe("completed");
});

test("nor does one whose cash he is said to hold, and the shop reads why and since when", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "delivered", 9);
  expect(await contested(number)).toBeNull();
  await parcels.said(number, "rto_received", 1);
  expect(await contested(number)).toMatchObject({ why: "after_delivery" });
  expect(await onceClosed(placed)).toBe("delivered");
  await settled(placed, "after_delivery");
  expect(await contested(number)).toBeNull();
  expect(await onceClosed(placed)).toBe("completed");
});

test("nor one whose sum he changes after he has delivered it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "delivered", { collected: BigInt(wholeTaka(placed)) });
  await parcels.reported(number, "noted", { collected: 5_000n });
  expect(await contested(number)).toMatchObject({ why: "amount" });
  expect(await onceClosed(placed)).toBe("delivered");
  await settled(placed, "amount");
  expect(await onceClosed(placed)).toBe("completed");
});

test("nor one that its shop has back by its own word, and that its courier calls delivered after that", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect((await parcels.shopkeeper.act(partOf(placed), "came-back")).status).toBe(200);
  expect(await desk.end(placed, "came_back", {}, desk.other)).toBe("ended");
  expect((await parcels.shopkeeper.act(partOf(placed), "came-back")).status).toBe(200);
  await parcels.said(number, "delivered", 1);
  expect(await contested(number)).toMatchObject({ why: "came_back" });
  expect(await onceClosed(placed)).toBe("delivered");
  expect(await desk.end(placed, "came_back", {})).toBe("parcel_case.undecided");
  expect(await desk.end(placed, "came_back", { stays: true })).toBe("ended");
  expect(await contested(number)).toBeNull();
  expect(await onceClosed(placed)).toBe("completed");
});

/** Delivered; and then its courier says a word that nobody knows. */
async function delivered(word: string): Promise<Placed> {
  const number = parcels.fresh();
  const placed = await parcels.prepaid(number);
  await parcels.reported(number, "unknown", { word: "Sorted_Out?", at: new Date(Date.now() - 600_000) });
  await parcels.reported(number, "delivered", { at: new Date(Date.now() - 300_000) });
  expect((await money()).held).toEqual([]);
  await parcels.reported(number, "unknown", { word });
  return placed;
}

/** Two have said what it means, and what was said before is read with that. */
async function taught(word: string, means: string): Promise<void> {
  const { world, jobs } = parcels.shop;
  const finance = await aFreshOne(world, "finance");
  const body = { courier: "pathao", word, means, reason: "said by the hub, on the phone" };
  const asked = await ask<{ proposalId: string }>(
    world,
    desk.clerk,
    ["POST", "/v1/support/courier-words"],
    body,
  );
  const path = `/v1/support/remittance-proposals/${asked.body.proposalId}/decisions`;
  expect((await ask(world, finance, ["POST", path], { verdict: "agree", reason: "" })).code).toBe("");
  while ((await carryNotices(jobs)) > 0);
}

test("a word that nobody knows keeps the pay of what was delivered before it, until a person says that the delivery stays", async () => {
  const placed = await delivered("Vanished_In_Mist?");
  expect((await money()).held).toMatchObject([{ order: { id: partOf(placed) }, why: "unknown_word" }]);
  expect(await onceClosed(placed)).toBe("delivered");
  expect((await parcels.standing(placed))?.journals).not.toContain("J4");
  // The word of before the door keeps nothing, and the other is not ended by words alone.
  const path = `/v1/support/parcels?view=cases`;
  const held = (
    await ask<{ items: { partId: string; case: { held: unknown } | null }[] }>(
      parcels.shop.world,
      desk.clerk,
      ["GET", path],
    )
  ).body.items.filter((row) => row.partId === partOf(placed) && row.case !== null);
  expect(held.map((row) => row.case?.held !== null).toSorted()).toEqual([false, true]);
  const forced = parcels.shop.world.owner.query(
    "update parcel_case set state = 'ended', ended_at = now(), reason = 'two words', ended_by = $2 where order_id = $1 and state = 'open' and word_after_door(id)",
    [placed.order.id, desk.clerk.userId],
  );
  await expect(forced).rejects.toMatchObject({ constraint: "parcel_case_undecided" });
  await parcels.shop.world.owner.query(
    "update parcel_case set state = 'ended', ended_at = now(), reason = 'of before the door', ended_by = $2 where order_id = $1 and state = 'open' and not word_after_door(id)",
    [placed.order.id, desk.clerk.userId],
  );
  await settled(placed, "unknown_word");
  expect(await onceClosed(placed)).toBe("completed");
});

test("taught that it is harmless a word keeps nothing any more, and another one still does", async () => {
  const harmless = await delivered("Smiled_At_Rider");
  const other = parcels.fresh();
  await parcels.shopkeeper.handedTo("pathao", other);
  await parcels.reported(other, "unknown", { word: "Some_Other_Word" });
  await taught("Some_Other_Word", "noted");
  expect(await onceClosed(harmless)).toBe("delivered");
  await taught("Smiled_At_Rider", "noted");
  expect((await money()).held).toEqual([]);
  expect(await onceClosed(harmless)).toBe("completed");
});
