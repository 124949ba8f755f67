import { askCouriers } from "@haat/api/jobs/ask-couriers";
import { carryNotices } from "@haat/api/jobs/carry-notices";
import type { NoticePage, WordRowView } from "@haat/contract/notice-desk";
import type { MoneyProposalPage } from "@haat/contract/proposal";
import { bdt } from "@haat/core/money";
import { startEcourierSimulator } from "@haat/simulators/ecourier/start";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { baridhara, ecourierCredentials, ecourierEnvironment } from "../contracts/ecourier-provider.ts";
import { type Dispatch, openDispatch, partOf } from "../dispatch.ts";
import type { TestSession } from "../market.ts";
import { wholeTaka } from "../parcels.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
let shopkeeper: Dispatch;
let remote: ReturnType<typeof courierRemote>;
let close: () => Promise<void>;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  const simulator = await startEcourierSimulator({ credentials: ecourierCredentials });
  remote = courierRemote(simulator.origin);
  shop = await openShop({ couriers: ecourierEnvironment(simulator.origin) });
  shopkeeper = await openDispatch(shop);
  close = simulator.close;
  [clerk, finance] = [await aFreshOne(shop.world, "support_2"), await aFreshOne(shop.world, "finance")];
}, 300_000);
afterAll(async () => {
  await shop.close();
  await close();
});
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

type Sent = Readonly<{ placed: Placed; number: string }>;

/** Its shop has booked it at eCourier by itself, and typed the number in. */
async function sent(): Promise<Sent> {
  const placed = await shopkeeper.packed();
  const booked = await shop.node.couriers.ecourier?.book({
    reference: `OWN-${partOf(placed).slice(-12)}`,
    recipient: { name: "Rahima Khatun", phone: "01712345678", address: "House 12", place: baridhara },
    ...{ collect: bdt(BigInt(wholeTaka(placed))), value: bdt(100_000n), grams: 400, pieces: 1 },
    ...{ contents: "Cotton sari", store: "1001", kind: "parcel" },
  });
  if (booked?.state !== "booked") throw new Error(`book answered ${JSON.stringify(booked)}`);
  const { consignment: number } = booked;
  const consignment = { courier: "ecourier", number };
  expect((await shopkeeper.act(partOf(placed), "hand-over", { consignment })).status).toBe(200);
  return { placed, number };
}

/** Its turn has come, and how long it rests then, in hours. */
async function askedOf({ number }: Sent): Promise<number> {
  const { owner } = shop.world;
  await owner.query("update consignment set ask_after = now() where number = $1", [number]);
  await askCouriers(shop.jobs);
  const { rows } = await owner.query<{ hours: number }>(
    "select round(extract(epoch from ask_after - now()) / 3600)::int as hours from consignment where number = $1",
    [number],
  );
  return rows[0]?.hours ?? 0;
}

/** Where it is by our books, what was heard of it, and what waits for a person. */
async function standing({ number }: Sent) {
  const { rows } = await shop.world.owner.query<{ state: string; said: string[]; cases: string[] }>(
    `select c.state, array(select e.word || ' ' || e.kind || ' ' || e.fate from courier_event e where e.consignment_id = c.id and e.source = 'poll' order by e.id) as said,
      array(select k.kind from parcel_case k where k.consignment_id = c.id) as cases from consignment c where c.number = $1`,
    [number],
  );
  return rows[0];
}

async function wordOf(word: string): Promise<WordRowView | undefined> {
  const path = "/v1/support/courier-notices?view=words";
  const { body } = await ask<NoticePage>(shop.world, clerk, ["GET", path]);
  return body.words.find((row) => row.word === word);
}

/** One of the staff says where it is. */
const say = async ({ placed }: Sent, state: string): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${partOf(placed)}/parcel-state`] as const;
  return (await ask(shop.world, clerk, path, { state, reason: "said by the hub, on the phone" })).code;
};

async function taught(word: string, means: string): Promise<void> {
  const said = { courier: "ecourier", word, means, reason: "said by the hub, on the phone" };
  const path = "/v1/support/courier-words";
  const asked = await ask<{ proposalId: string }>(shop.world, clerk, ["POST", path], said);
  expect(asked.code).toBe("");
  const door = `/v1/support/remittance-proposals/${asked.body.proposalId}/decisions`;
  expect((await ask(shop.world, finance, ["POST", door], { verdict: "agree", reason: "" })).code).toBe("");
  while ((await carryNotices(shop.jobs)) > 0);
}

test("a courier whose words nobody publishes is asked once a day; they are kept, move nothing, hold nothing, and wait to be taught", async () => {
  const parcel = await sent();
  await remote.act(parcel.number, "pick", { deliver: false });
  expect(await askedOf(parcel)).toBe(24);
  const kept = ["Order placed unknown kept", "Collected by agent unknown kept"];
  expect(await standing(parcel)).toEqual({ state: "label_ready", said: kept, cases: [] });
  // Asked again he says the same.
  expect(await askedOf(parcel)).toBe(24);
  expect((await standing(parcel))?.said).toEqual(kept);
  const before = (await remote.journal("track")).length;
  await askCouriers(shop.jobs);
  expect((await remote.journal("track")).length).toBe(before);
  expect(await wordOf("Collected by agent")).toMatchObject({
    ...{ courier: "ecourier", times: 1, open: 0, taught: [], isTeachable: true },
  });
});

test("a word that sounds like the end books nothing; what staff say of it does, and no case keeps its pay", async () => {
  const parcel = await sent();
  for (const act of ["pick", "deliver"] as const) await remote.act(parcel.number, act, { deliver: false });
  await askedOf(parcel);
  expect(await standing(parcel)).toMatchObject({
    ...{ state: "label_ready", said: expect.arrayContaining(["Handed over unknown kept"]), cases: [] },
  });
  expect(await say(parcel, "delivered")).toBe("");
  const path = ["GET", "/v1/support/proposals"] as const;
  const { items } = (await ask<MoneyProposalPage>(shop.world, clerk, path)).body;
  const id = items.find(({ order }) => order?.id === parcel.placed.order.id)?.id ?? "";
  expect((await decideBy(shop.world, finance, ["support", id], "agree")).code).toBe("");
  expect(await standing(parcel)).toMatchObject({ state: "delivered", cases: [] });
});

test("what two have taught means that from then on, and staff still say where the others are", async () => {
  const [before, after] = [await sent(), await sent()];
  for (const { number } of [before, after])
    for (const act of ["pick", "transit"] as const) await remote.act(number, act, { deliver: false });
  await askedOf(before);
  await taught("On the way", "in_transit");
  await askedOf(before);
  expect(await standing(before)).toMatchObject({ state: "label_ready", cases: [] });
  await askedOf(after);
  expect(await standing(after)).toEqual({
    ...{ state: "in_transit", cases: [] },
    said: ["Order placed unknown kept", "Collected by agent unknown kept", "On the way in_transit moved"],
  });
  for (const parcel of [before, after]) expect(await say(parcel, "out_for_delivery")).toBe("");
  expect([await standing(before), await standing(after)]).toMatchObject([
    { state: "out_for_delivery" },
    { state: "out_for_delivery" },
  ]);
});
