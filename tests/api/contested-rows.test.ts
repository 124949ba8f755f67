import { closeWindows } from "@haat/api/jobs/close-windows";
import { closeWindow } from "@haat/api/services/vendor/close-window";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDesk, type RemittanceDesk } from "../remittance-desk.ts";
import { dhakaDayIn } from "../days.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const shopCash = async (): Promise<VendorCashPage> =>
  VendorCashPage.parse(
    (await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/courier-cash")).body,
  );

test("a return in a later file than the one that paid the parcel keeps its shop's money as well", async () => {
  const { number, placed, taka } = await desk.delivered();
  const paid = await desk.matched([{ number, collected: taka, fee: 60 }]);
  expect((await desk.act(desk.support, paid, 2, { act: "accept", short: "leave", odd: "accept" })).code).toBe(
    "",
  );
  await desk.posted();
  const id = await desk.matched([{ number, word: "Returned", collected: 0, fee: 60, payout: -60 }]);
  expect((await desk.caseOf(id, 2)).row.findings.map(({ label }) => label)).toContain(
    "DUPLICATE_ACROSS_STATEMENTS",
  );
  const part = placed.order.subOrders[0]?.id ?? "";
  await desk.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [part],
  );
  await closeWindows(desk.shop.jobs);
  expect((await desk.parcels.standing(placed))?.part).toBe("delivered");
  expect((await shopCash()).items.find((each) => each.number === number)).toMatchObject({
    contested: { why: "statement" },
  });
});

test("a row that says a delivered parcel came back keeps its shop's money until a person has settled it, and the shop reads why", async () => {
  const { number, placed } = await desk.delivered();
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  expect(await line()).toMatchObject({ contested: null });
  const id = await desk.matched([{ number, word: "Returned", collected: 0 }]);
  expect((await desk.caseOf(id, 2)).row.findings.map(({ label }) => label)).toContain(
    "STATUS_CONFLICT_RETURNED",
  );
  // No day is promised while it is held.
  expect(await line()).toMatchObject({ contested: { why: "statement" }, payableOn: null, addedOn: null });
  const part = placed.order.subOrders[0]?.id ?? "";
  const stateOnceClosed = async (): Promise<string | undefined> => {
    await desk.world.owner.query(
      "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
      [part],
    );
    await closeWindows(desk.shop.jobs);
    return (await desk.parcels.standing(placed))?.part;
  };
  expect(await stateOnceClosed()).toBe("delivered");
  // Nor does anybody who took it up before the row was read.
  await closeWindow(desk.shop.jobs, part);
  expect((await desk.parcels.standing(placed))?.part).toBe("delivered");
  expect(
    (await desk.act(desk.support, id, 2, { act: "drop", reason: "he sent the receiver's signature" })).code,
  ).toBe("");
  await desk.posted();
  expect(await line()).toMatchObject({ contested: null });
  expect(await line()).toMatchObject({ payableOn: expect.any(String), addedOn: null });
  const from = dhakaDayIn(0);
  expect(await stateOnceClosed()).toBe("completed");
  const paid = await line();
  expect(paid).toMatchObject({ contested: null, payableOn: null });
  expect([from, dhakaDayIn(0)]).toContain(paid?.addedOn);
});

test("a row with a word that nobody knows is a person's, and the others of its file are posted", async () => {
  const [good, odd] = [await desk.delivered(), await desk.delivered()];
  await desk.release();
  const id = await desk.matched([
    { number: good.number, collected: good.taka },
    { number: odd.number, word: "Hub reconciled", collected: odd.taka },
  ]);
  const standing = async (line: number) => {
    const { row } = await desk.caseOf(id, line);
    return [row.state, row.outcome, ...row.findings.map(({ label }) => label)];
  };
  expect(await standing(3)).toEqual(["waiting", null, "UNKNOWN_WORD"]);
  expect((await desk.order(desk.support, id, "looked through")).code).toBe("");
  await desk.posted();
  expect([(await standing(2))[0], (await standing(3))[0]]).toEqual(["posted", "waiting"]);
  const accept = { act: "accept", short: "claim", odd: "suspense" };
  expect((await desk.act(desk.support, id, 3, accept)).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  expect(await desk.attempt(odd.placed)).toBe("cod_remitted");
});

test("a delivered parcel that a row calls lost keeps its shop's money, and its cash is claimed once a person says so", async () => {
  const { number, placed, taka } = await desk.delivered();
  const id = await desk.matched([{ number, word: "Lost in transit", collected: 0 }]);
  const { row } = await desk.caseOf(id, 2);
  expect(row).toMatchObject({ outcome: "lost", findings: [{ label: "STATED_LOST" }] });
  const line = async () => (await shopCash()).items.find((each) => each.number === number);
  expect(await line()).toMatchObject({ contested: { why: "statement" } });
  const [claimed] = [await desk.balance("A:CLAIM:pathao")];
  const accept = { act: "accept", short: "claim", odd: "suspense" };
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  await desk.agreed(desk.other);
  await desk.posted();
  expect(await desk.balance("A:CLAIM:pathao")).toBe(claimed + taka);
  expect(await line()).toMatchObject({ contested: null, stands: "short" });
  expect(await desk.attempt(placed)).toBe("cod_short");
});
