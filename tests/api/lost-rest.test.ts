import { commissionOn } from "@haat/core/ledger";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { StatementView } from "@haat/contract/vendor";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { codeOf } from "../dispatch.ts";
import { anOrderAtDoor, type AtDoor, bowl, cup, partly, taka, type Way, whole } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
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

/** One cup stayed; a cup and the bowl are on their way back. */
async function oneCupStayed(way: Way = "cod"): Promise<AtDoor> {
  const door = await anOrderAtDoor(parcels, way);
  const ahead = way === "cod" ? 0n : BigInt(door.placed.order.dueNow.minor);
  const due = way === "bkash" ? 0n : whole(cup + BigInt(door.placed.order.delivery.minor) - ahead);
  await partly(parcels, door, due);
  const [cups, bowls] = door.lines;
  const lines = [
    { id: cups, stayed: 1 },
    { id: bowls, stayed: 0 },
  ];
  expect((await door.say("door", { lines, collected: taka(due) })).status).toBe(200);
  return door;
}

async function standing({ partId }: AtDoor) {
  const { owner } = parcels.shop.world;
  const { rows } = await owner.query<{
    rest: string;
    claim: string | null;
    state: string | null;
    c: string;
    v: string;
  }>(
    `select d.state as rest, w.amount_minor::text as claim, w.state, s.commission_bp as c, s.vat_bp as v from sub_order s
      join door_outcome d on d.sub_order_id = s.id left join courier_claim w on w.consignment_id = d.consignment_id where s.id = $1`,
    [partId],
  );
  const accounts = await owner.query<{ account: string; balance: string }>(
    "select split_part(account, ':', 2) as account, balance::text from account_balance where account in (select x || vendor_id from sub_order, unnest(array['L:V_PAYABLE:','A:VENDOR_RECV:']) x where id = $1)",
    [partId],
  );
  const balance = (name: string) =>
    BigInt(accounts.rows.find(({ account }) => account === name)?.balance ?? 0);
  return { ...rows[0], payable: -balance("V_PAYABLE"), owing: balance("VENDOR_RECV") };
}
/** What the cup and the bowl would have earned beside the cup that stayed. */
const lostOf = ({ c, v }: Readonly<{ c?: string; v?: string }>): bigint => {
  const rates = { commissionBp: BigInt(c ?? 0), vatBp: BigInt(v ?? 0) };
  const left = (goods: bigint): bigint => {
    const { commission, vat } = commissionOn(goods, rates);
    return goods - commission - vat;
  };
  return left(2n * cup + bowl) - left(cup);
};
const back = async (door: AtDoor, pieces: readonly [number, number]): Promise<string> => {
  const lines = door.lines.map((id, index) => ({ id, whole: pieces[index] }));
  const reply = await door.say("take-back", { lines });
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const read = async (door: AtDoor): Promise<VendorOrderView> =>
  (await (
    await parcels.shop.world.fetch(`/v1/vendor/orders/${door.partId}`, { headers: door.seller.headers })
  ).json()) as VendorOrderView;
const statement = async (door: AtDoor) =>
  (
    (await (
      await parcels.shop.world.fetch("/v1/vendor/statement", { headers: door.seller.headers })
    ).json()) as StatementView
  ).rows.filter(({ event }) => event === "J18");

test("what was not taken is lost on its way back: its courier owes what it would have earned, and the sale of the rest stands", async () => {
  for (const way of ["cod", "bkash", "advance"] as const) {
    const door = await oneCupStayed(way);
    expect(await parcels.said(door.number, "lost")).toBe(200);
    const now = await standing(door);
    expect(now).toMatchObject({ rest: "lost", claim: String(lostOf(now)), state: "open", owing: 0n });
    expect(now.payable).toBe(lostOf(now));
    expect(await parcels.standing(door.placed)).toMatchObject({
      ...{ part: "delivered", parcel: "partly_delivered", cases: ["partly_delivered"] },
    });
    expect(await parcels.said(door.number, "damaged", 0)).toBe(200);
    expect((await standing(door)).payable).toBe(lostOf(now));
  }
});

test("its shop reads of which part the money is, and that the pieces may still turn up", async () => {
  const door = await oneCupStayed();
  await parcels.said(door.number, "lost");
  expect(await read(door)).toMatchObject({
    ...{ acts: ["take-back"], returning: { lostAt: expect.any(String) } },
  });
  const number = (await read(door)).number;
  expect((await statement(door)).map(({ reference }) => reference)).toEqual([number]);
});

test("found again it is on the shelf, nothing is claimed, and its shop gives the money back", async () => {
  const door = await oneCupStayed();
  await parcels.said(door.number, "lost");
  expect(await back(door, [3, 1])).toBe("refund.line_given_back");
  expect((await standing(door)).rest).toBe("lost");
  expect(await back(door, [1, 0])).toBe("noted");
  expect(await standing(door)).toMatchObject({ rest: "back", state: "closed", payable: 0n, owing: 0n });
  expect(await back(door, [1, 0])).toBe("sub_order.wrong_state");
  const { rows } = await parcels.shop.world.owner.query("select on_hand from stock where variant_id = $1", [
    door.variants[0],
  ]);
  expect(rows).toEqual([{ on_hand: 8 }]);
  expect((await statement(door)).map(({ side }) => side)).toEqual(["D", "C"]);
});

test("what the courier has paid for, or two have given up, turns up all the same, and its shop gives the money back", async () => {
  const { world } = parcels.shop;
  for (const body of [
    { act: "bank", amount: "100", reference: "EFT LOST", day: "2026-11-20", reason: "in our account" },
    { act: "write_off", amount: "", reason: "he will never pay" },
  ]) {
    const door = await oneCupStayed();
    await parcels.said(door.number, "lost");
    const { rows } = await world.owner.query<{ id: string }>(
      "select w.id from courier_claim w join consignment c on c.id = w.consignment_id where c.number = $1",
      [door.number],
    );
    const path = `/v1/support/courier-claims/${rows[0]?.id}/acts`;
    expect(await ask(world, clerk, ["POST", path], body)).toMatchObject({ code: "" });
    const open = await world.owner.query<{ id: string }>(
      "select id from proposal where kind = 'remittance.end' and state = 'open'",
    );
    const decision = `/v1/support/remittance-proposals/${open.rows[0]?.id}/decisions`;
    expect(await ask(world, finance, ["POST", decision], { verdict: "agree", reason: "" })).toMatchObject({
      code: "",
    });
    expect(await read(door)).toMatchObject({ acts: ["take-back"] });
    expect(await back(door, [1, 1])).toBe("noted");
    expect(await standing(door)).toMatchObject({ rest: "back", state: "closed", payable: 0n, owing: 0n });
    const owed = await world.owner.query(
      "select k.due_minor::text as due from courier_charge k join consignment c on c.id = k.consignment_id where c.number = $1 and k.leg = 'found'",
      [door.number],
    );
    expect(owed.rows).toEqual(body.act === "bank" ? [{ due: "10000" }] : []);
  }
});

test("of a courier that does not tell support says so, and a second person agrees", async () => {
  const door = await oneCupStayed();
  const { world } = parcels.shop;
  const path = `/v1/support/sub-orders/${door.partId}/parcel-state`;
  const body = { state: "lost", reason: "his office has searched for it" };
  expect(await ask(world, clerk, ["POST", path], body)).toMatchObject({ code: "" });
  expect((await standing(door)).rest).toBe("coming");
  const { rows } = await world.owner.query<{ id: string; amount: string }>(
    "select id, payload ->> 'amountMinor' as amount from proposal where kind = 'parcel.state' and state = 'open' and subject = $1",
    [door.partId],
  );
  expect(rows[0]?.amount).toBe(String(cup + bowl));
  expect((await decideBy(world, finance, ["support", rows[0]?.id ?? ""], "agree")).code).toBe("");
  expect(await standing(door)).toMatchObject({ rest: "lost", state: "open" });
});

test("said twenty times at once, and found as often, it is claimed once and given back once", async () => {
  const door = await oneCupStayed();
  await Promise.all(Array.from({ length: 20 }, () => parcels.reported(door.number, "lost")));
  const now = await standing(door);
  expect(now.payable).toBe(lostOf(now));
  const found = await Promise.all(Array.from({ length: 20 }, () => back(door, [1, 1])));
  expect(found.filter((each) => each === "noted")).toHaveLength(1);
  expect(await standing(door)).toMatchObject({ payable: 0n, owing: 0n, rest: "back" });
});

test("no hand alone lets what is claimed turn up", async () => {
  const door = await oneCupStayed();
  await parcels.said(door.number, "lost");
  const alone = (text: string) => parcels.shop.world.owner.query(text, [door.partId]);
  await expect(
    alone(
      "update door_outcome set state = 'back', ended_at = now(), ended_by = made_by where sub_order_id = $1",
    ),
  ).rejects.toThrow(/said once/);
  await expect(
    alone("update door_outcome set state = 'coming', lost_at = null where sub_order_id = $1"),
  ).rejects.toThrow(/said once/);
  await expect(
    alone(`insert into courier_claim_act (id, claim_id, act, by_id, amount_minor)
      select 'cca_alone', w.id, 'found', d.made_by, w.amount_minor from courier_claim w join door_outcome d on d.consignment_id = w.consignment_id
        where d.sub_order_id = $1`),
  ).rejects.toThrow(/is not found/);
});
