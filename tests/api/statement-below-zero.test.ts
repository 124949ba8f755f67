import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { expectBooksInOrder } from "../shop.ts";

let desk: ClaimDesk;
let credits: ReturnType<typeof creditsOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  credits = creditsOf(desk);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => expectBooksInOrder(desk.shop));

const differ = (id: string) =>
  desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-difference"), { reason: "he keeps it next time" });
const caseOf = async (id: string): Promise<string> => (await credits.creditOf(id)).cases[0]?.id ?? "";

test("a statement that takes more than it brings waits for the courier's others, and ends against what a later one lacks", async () => {
  const below = await desk.matched([{ word: "Adjustment", collected: "-", payout: -40 }]);
  await desk.taken(below, 2, { short: "leave", odd: "accept" });
  expect((await desk.caseOf(below, 2)).row.state).toBe("accepted");
  expect(await credits.creditOf(below)).toMatchObject({ left: { minor: "-4000" }, mayEnd: false });
  expect((await differ(below)).code).toBe("remittance.wrong_state");

  const { number, taka } = await desk.delivered();
  const next = await desk.matched([{ number, collected: taka }]);
  await desk.taken(next, 2);
  await desk.world.owner.query("update remittance set post_lease_until = null where is_post_wanted");
  await desk.posted();
  expect(await credits.creditOf(below)).toMatchObject({ left: { minor: "-4000" }, mayEnd: true });
  expect((await differ(below)).code).toBe("");
  await desk.agreed(desk.other);
  expect(await credits.creditOf(below)).toMatchObject({
    isReceived: true,
    cases: [{ amount: { minor: "-4000" } }],
  });

  expect((await credits.credit(next, { amount: String(taka - 40), reference: "EFT kept" })).code).toBe("");
  expect(await credits.decided()).toBe("");
  expect((await differ(next)).code).toBe("");
  await desk.agreed(desk.other);
  const met = await desk.ended(await caseOf(below), { act: "offset", otherId: await caseOf(next) });
  expect(met.claim.state).toBe("ended");
  expect((await desk.claim(await caseOf(next))).claim.state).toBe("ended");
  // What he took lies there still, with nobody who says what for.
  expect(await desk.balances("A:COD_IT:pathao", "X:SUSPENSE")).toEqual([0, 40]);
});
