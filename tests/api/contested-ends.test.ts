import { closeWindows } from "@haat/api/jobs/close-windows";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type CaseDesk, openCaseDesk } from "../case-ends.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";
import { openUndone, type UndoneDesk } from "../wrong-deliveries.ts";

let parcels: Parcels;
let desk: CaseDesk;
let undone: UndoneDesk;
beforeAll(async () => {
  parcels = await openParcels();
  undone = await openUndone(parcels);
}, 300_000);
// Whoever ends them has let nothing go today.
beforeEach(async () => void (desk = await openCaseDesk(parcels)), 120_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** Delivered, and back with its shop, by the same courier's words. */
async function contradicted(): Promise<Placed> {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "delivered", 9);
  await parcels.said(number, "rto_received", 1);
  return placed;
}

/** What its part is once its return window is over, and how much its shop was then paid for it. */
async function onceClosed(placed: Placed): Promise<readonly [string | undefined, bigint]> {
  const { owner } = parcels.shop.world;
  await owner.query("update sub_order set window_closes_at = now() where id = $1", [partOf(placed)]);
  await closeWindows(parcels.shop.jobs);
  const { rows } = await owner.query<{ minor: string }>(
    "select coalesce(sum(l.amount), 0)::text as minor from journal j join journal_line l on l.journal_id = j.id where j.event_type = 'J4' and j.event_key = $1 and l.side = 'D'",
    [partOf(placed)],
  );
  return [(await parcels.standing(placed))?.part, BigInt(rows[0]?.minor ?? 0)];
}
const heldOf = async (placed: Placed): Promise<bigint> =>
  BigInt((await desk.caseOf(placed, "after_delivery"))?.held?.minor ?? 0);

/** As if whoever serves the desk had forgotten to ask: what Postgres says. */
const forced = (placed: Placed, set: string): Promise<string> =>
  parcels.shop.world.owner
    .query(
      `update parcel_case set state = 'ended', ended_at = now(), reason = 'two words', ended_by = $2 ${set} where order_id = $1 and state = 'open'`,
      [placed.order.id, desk.clerk.userId],
    )
    .then(
      () => "",
      (fault: { constraint?: string }) => fault.constraint ?? "another fault",
    );

test("two words end nothing that keeps a shop's money: who ends it says that the delivery stays, and how much that lets go is kept", async () => {
  const placed = await contradicted();
  const held = await heldOf(placed);
  expect(await desk.end(placed, "after_delivery", { reason: "settled" })).toBe("parcel_case.undecided");
  expect(await forced(placed, "")).toBe("parcel_case_undecided");
  expect(await onceClosed(placed)).toEqual(["delivered", 0n]);
  expect(await desk.end(placed, "after_delivery", { stays: true })).toBe("ended");
  expect(await desk.caseOf(placed, "after_delivery", "ended")).toMatchObject({
    ...{ endedAs: "stays", held: null, asked: null, proposedBy: null },
  });
  const { rows } = await parcels.shop.world.owner.query<{ minor: string }>(
    "select released_minor::text as minor from parcel_case where order_id = $1",
    [placed.order.id],
  );
  expect(rows).toEqual([{ minor: held.toString() }]);
  // Just that much is paid.
  expect(await onceClosed(placed)).toEqual(["completed", held]);
});

test("above what one may let go in a day a second person of finance agrees, and until then its shop is paid nothing", async () => {
  const [first, second] = [await contradicted(), await contradicted()];
  const held = await heldOf(second);
  await desk.limit((await heldOf(first)) + held - 1n);
  expect(await desk.end(first, "after_delivery", { stays: true })).toBe("ended");
  expect(await desk.caseOf(second, "after_delivery")).toMatchObject({ asksTwo: true });
  expect(await forced(second, ", ended_as = 'stays'")).toBe("parcel_case_alone");
  expect(await desk.end(second, "after_delivery", { stays: true })).toBe("proposed");
  expect(await desk.end(second, "after_delivery", { stays: true })).toBe("proposal.exists");
  expect(await desk.proposal(second)).toMatchObject({
    ...{ kind: "parcel.case", amount: { minor: held.toString() }, parcelState: null },
    contest: { kind: "after_delivery" },
  });
  expect(await desk.caseOf(second, "after_delivery")).toMatchObject({
    asked: { reason: "the courier sent its signature" },
  });
  const decision = ["POST", `/v1/support/proposals/${(await desk.proposal(second))?.id}/decisions`] as const;
  const agree = { verdict: "agree", reason: "" };
  expect((await ask(parcels.shop.world, desk.clerk, decision, agree)).status).toBe(403);
  expect(await onceClosed(second)).toEqual(["delivered", 0n]);
  const refused = (await desk.proposal(second))?.id;
  expect(await desk.decide(second, "refuse")).toBe("");
  expect(await forced(second, `, ended_as = 'stays', proposal_id = '${refused}'`)).toBe("parcel_case_by_two");
  expect(await onceClosed(second)).toEqual(["delivered", 0n]);
  expect(await desk.end(second, "after_delivery", { stays: true })).toBe("proposed");
  const { id } = (await desk.proposal(second)) ?? {};
  expect(await forced(second, `, ended_as = 'stays', proposal_id = '${id}'`)).toBe("parcel_case_by_two");
  expect(await desk.decide(second)).toBe("");
  const ended = await desk.caseOf(second, "after_delivery", "ended");
  expect(ended).toMatchObject({ endedAs: "stays", held: null });
  expect(ended?.proposedBy).not.toBeNull();
  const { rows } = await parcels.shop.world.owner.query<{ by: string }>(
    "select ended_by as by from parcel_case where order_id = $1",
    [second.order.id],
  );
  expect(rows).toEqual([{ by: desk.finance.userId }]);
  expect(await onceClosed(second)).toEqual(["completed", held]);
  // Another of support has let nothing go yet.
  const third = await contradicted();
  expect(await desk.end(third, "after_delivery", { stays: true }, desk.other)).toBe("ended");
});

test("where two take the delivery back the case has that end, and nobody agrees any more that it stays", async () => {
  await desk.limit(0n);
  const placed = await contradicted();
  expect(await desk.end(placed, "after_delivery", { stays: true })).toBe("proposed");
  expect(await undone.undone({ number: "", placed })).toBe("");
  expect(await desk.caseOf(placed, "after_delivery", "ended")).toMatchObject({ endedAs: "undone" });
  expect(await desk.decide(placed)).toBe("parcel_case.wrong_state");
  expect(await parcels.standing(placed)).toMatchObject({ part: "rto_in_transit" });
});

test("what keeps nothing from anybody is ended by its reason alone, and lets nothing go", async () => {
  await desk.limit(0n);
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "unknown", { word: "Sorted_Out?" });
  expect(await forced(placed, ", ended_as = 'stays'")).toBe("parcel_case_released");
  expect(await desk.end(placed, "unknown_word", {})).toBe("ended");
  expect(await desk.caseOf(placed, "unknown_word", "ended")).toMatchObject({ endedAs: null, held: null });
});
