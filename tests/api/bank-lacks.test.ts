import { closeWindows } from "@haat/api/jobs/close-windows";
import type { StatementView } from "@haat/contract/vendor";
import { lateCash } from "@haat/db/queries/remittances/late-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { bankDesk, bankText } from "../bank-files.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { dhakaDayIn } from "../courier-terms.ts";
import { partOf } from "../dispatch.ts";

let desk: ClaimDesk;
beforeAll(async () => void (desk = await openClaimDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const written = (ago: number): string => dhakaDayIn(-ago).split("-").toReversed().join("/");
/** What our bank tells of these days, so many ago; `none` is of nobody we know. */
const told = (...credits: readonly (readonly [ago: number, reference: string, taka: number])[]) =>
  bankDesk(desk.world, desk.finance).taken(
    bankText(credits.map(([ago, reference, taka]) => ({ day: written(ago), reference, credit: `${taka}` }))),
  );
const ready = async (): Promise<bigint> => {
  const { body } = await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/statement");
  return BigInt((body as unknown as StatementView).ready.minor);
};
const lacking = async () => (await lateCash(desk.shop.node.books)).filter(({ cause }) => cause === "lacked");

/** A statement whose money two have noted, so many days ago, under this number; its parcel's window has closed. */
async function noted(reference: string, ago: number): Promise<Readonly<{ id: string; taka: number }>> {
  const { number, placed, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  const said = { amount: String(taka), day: dhakaDayIn(-ago), reference };
  expect((await creditsOf(desk).credit(id, said)).code).toBe("");
  await desk.agreed(desk.other);
  await desk.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [partOf(placed)],
  );
  await closeWindows(desk.shop.jobs);
  return { id, taka };
}

test("a credit that our bank's own statement of its day does not have pays no shop, is told on its statement, and operators hear of it", async () => {
  const { id, taka } = await noted("EFT NEVER CAME", 5);
  const before = await ready();
  expect(before).toBeGreaterThan(0n);
  const credit = async () => (await desk.report(id)).credit;
  // Neither a file of later days, nor one whose last day it is, tells.
  await told([4, "none 1", 10], [3, "none 2", 11]);
  await told([6, "none 3", 12], [5, "none 4", 13]);
  expect([await ready(), await lacking()]).toEqual([before, []]);
  expect(await credit()).toMatchObject({ isReceived: true, items: [{ isLacked: false }] });
  await told([6, "none 5", 14], [4, "none 6", 15]);
  expect(await ready()).toBe(0n);
  expect(await credit()).toMatchObject({ isReceived: false, items: [{ isLacked: true }] });
  expect((await desk.report(id)).findings.map(({ label }) => label)).toContain("BANK_CREDIT_MISMATCH");
  expect(await lacking()).toEqual([{ cause: "lacked", courier: "pathao", count: 1, oldest: id }]);
  // It came under another number: undone by two, and noted anew as the bank has it.
  const [item] = (await credit())?.items ?? [];
  await creditsOf(desk).undone(item?.id ?? "");
  await told([6, "none 7", 16], [5, "EFT AS IT CAME", taka], [4, "none 8", 17]);
  expect(
    (
      await creditsOf(desk).credit(id, {
        ...{ amount: String(taka), day: dhakaDayIn(-5), reference: "EFT AS IT CAME" },
      })
    ).code,
  ).toBe("");
  await desk.agreed(desk.other);
  expect([await ready(), await lacking()]).toEqual([before, []]);
});

test("nor does a credit that its bank tells only later, or has told under just its number, lack anything", async () => {
  await told([9, "none 21", 21], [8, "EFT TOLD BEFORE", 1_570], [7, "none 22", 22]);
  const { id } = await noted("eft-told before", 8);
  expect((await desk.report(id)).credit?.items).toMatchObject([{ isLacked: false }]);
  const young = await noted("EFT of today", 0);
  expect((await desk.report(young.id)).credit?.items).toMatchObject([{ isLacked: false }]);
  expect(await lacking()).toEqual([]);
});
