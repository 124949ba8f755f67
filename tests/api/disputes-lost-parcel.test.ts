import type { MoneyProposalPage } from "@haat/contract/proposal";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Placed, readOrder } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { type DisputeDesk, openDisputeDesk, type Outcome } from "../disputes.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let parcels: Parcels;
let desk: DisputeDesk;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openDisputeDesk(parcels.shop);
  clerk = await aStaffSession(parcels.shop.world, "support_2");
  finance = await aFreshOne(parcels.shop.world, "finance");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const priceOf = ({ order }: Placed): bigint => BigInt(order.total.minor);
const taka = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;

/** Support says that the courier has lost it, and another agrees. */
async function saidByTwo(placed: Placed): Promise<string> {
  const { world } = parcels.shop;
  const path = `/v1/support/sub-orders/${partOf(placed)}/parcel-state`;
  const reason = "কুরিয়ার হারানোর কথা লিখে জানিয়েছে";
  const said = await ask(world, clerk, ["POST", path], { state: "lost", reason });
  if (said.status !== 200) return said.code;
  const page = await ask<MoneyProposalPage>(world, clerk, ["GET", "/v1/support/proposals"]);
  const id = page.body.items.find(({ order }) => order?.id === placed.order.id)?.id ?? "";
  return (await decideBy(world, finance, ["support", id], "agree")).code || "noted";
}

async function refunded(placed: Placed): Promise<bigint> {
  while ((await submitRefunds(parcels.shop.jobs)) > 0);
  const { refunds } = await readOrder(parcels.shop.world, placed);
  expect(refunds.map(({ state }) => state)).toEqual(refunds.map(() => "succeeded"));
  return refunds.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);
}

const openCases = async ({ order }: Placed): Promise<number> =>
  (
    await parcels.shop.world.owner.query("select 1 from parcel_case where order_id = $1 and state = 'open'", [
      order.id,
    ])
  ).rows.length;

/** Its courier says that it is lost while its wallet looks into a complaint. */
async function lostInDispute(): Promise<Readonly<{ placed: Placed; number: string; dispute: string }>> {
  const number = parcels.fresh();
  const placed = await parcels.prepaid(number);
  const dispute = await desk.opened(placed.order.id, taka(priceOf(placed)));
  expect(await parcels.said(number, "lost", 0)).toBe(200);
  expect(await parcels.standing(placed)).toMatchObject({ part: "handed_over", cases: ["in_dispute"] });
  expect(await refunded(placed)).toBe(0n);
  return { placed, number, dispute };
}

const ends: readonly (readonly [Outcome, bigint])[] = [
  [{ outcome: "won" }, 1n],
  [{ outcome: "lost", bearer: "market" }, 0n],
];

describe("a courier's word that a parcel is lost, said while its wallet looks into a complaint", () => {
  test.each(ends)("waits, and once that is %o two of support carry it out", async (outcome, owed) => {
    const { placed, dispute } = await lostInDispute();
    // Not before: nobody knows yet who has the buyer's money.
    expect(await saidByTwo(placed)).toBe("payment.in_dispute");
    await desk.ended(dispute, outcome);
    expect(await saidByTwo(placed)).toBe("noted");
    expect(await parcels.standing(placed)).toMatchObject({ part: "lost", parcel: "lost" });
    expect(await openCases(placed)).toBe(0);
    expect(await refunded(placed)).toBe(owed * priceOf(placed));
    const books = await balances(parcels.shop, placed.order.id);
    expect([books["L:ESCROW"], books["E:DISPUTE_LOSS"]]).toEqual([undefined, undefined]);
    expect(BigInt(books["A:CLAIM"] ?? 0)).toBeGreaterThan(0n);
    expect((await readOrder(parcels.shop.world, placed)).state).toBe("completed");
  });

  test.each(ends)("is carried out where he says it again once that is %o", async (outcome, owed) => {
    const { placed, number, dispute } = await lostInDispute();
    await desk.ended(dispute, outcome);
    expect(await parcels.said(number, "lost", 0)).toBe(200);
    expect(await parcels.standing(placed)).toMatchObject({ part: "lost", parcel: "lost" });
    expect(await refunded(placed)).toBe(owed * priceOf(placed));
  });
});
