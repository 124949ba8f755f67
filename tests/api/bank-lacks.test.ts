import type { StatementView } from "@haat/contract/vendor";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { lackingOf } from "../lacking.ts";
import { dhakaDayIn } from "../days.ts";

type Lacking = ReturnType<typeof lackingOf>;
let desk: ClaimDesk;
let told: Lacking["told"];
let lacking: Lacking["lacking"];
let noted: Lacking["noted"];
beforeAll(async () => {
  desk = await openClaimDesk();
  ({ told, lacking, noted } = lackingOf(desk));
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const ready = async (): Promise<bigint> => {
  const { body } = await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/statement");
  return BigInt((body as unknown as StatementView).ready.minor);
};
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
