import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const accounts = ["A:CLAIM:pathao", "X:SUSPENSE", "A:COD:pathao"] as const;
/** A parcel of which the courier named 120 taka too little; they are claimed. */
async function short() {
  const parcel = await desk.delivered();
  const id = await desk.matched([{ number: parcel.number, collected: parcel.taka - 120 }]);
  await desk.taken(id, 2, { short: "claim", odd: "accept" });
  expect(await desk.attempt(parcel.placed)).toBe("cod_short");
  const [claim] = (await desk.listed("?of=claim")).items.filter((each) => each.parcel === parcel.number);
  return { ...parcel, claim: claim?.id ?? "" };
}

test("a courier who pays later, under the parcel's own number, what he had named too little of it pays the claim", async () => {
  const before = await desk.balances(...accounts);
  const [one, other] = [await short(), await short()];
  const id = await desk.matched([{ number: one.number, collected: 120 }]);
  const asked = await desk.caseOf(id, 2);
  expect(asked.row.findings.map(({ label }) => label)).toEqual(["DUPLICATE_ACROSS_STATEMENTS"]);
  // Of all that is claimed of him only what is claimed of this parcel.
  expect([asked.claims.map((each) => each.id), asked.may.includes("claim")]).toEqual([[one.claim], true]);
  const wrong = await desk.act(desk.support, id, 2, { act: "claim", claimId: other.claim });
  expect(wrong.code).toBe("remittance.claim_wrong");
  expect((await desk.act(desk.support, id, 2, { act: "claim", claimId: one.claim })).code).toBe("");
  await desk.posted();
  expect(await desk.attempt(one.placed)).toBe("cod_remitted");
  expect((await desk.claim(one.claim)).claim).toMatchObject({ state: "ended", left: { minor: "0" } });
  const later = await desk.matched([{ number: other.number, collected: 120 }]);
  expect((await desk.act(desk.support, later, 2, { act: "claim", claimId: other.claim })).code).toBe("");
  await desk.posted();
  expect(await desk.balances(...accounts)).toEqual(before);
  // Undone, it is owed again.
  expect((await desk.act(desk.support, later, 2, { act: "unmatch" })).code).toBe("");
  expect(await desk.attempt(other.placed)).toBe("cod_short");
  expect((await desk.claim(other.claim)).claim.left.minor).toBe("12000");
});

test("a second row of a parcel of which nothing is claimed pays no claim; what it brought to suspense meets its own parcel's first", async () => {
  const [older, one, whole] = [await short(), await short(), await desk.delivered()];
  const first = await desk.matched([{ number: whole.number, collected: whole.taka }]);
  expect((await desk.order(desk.support, first)).code).toBe("");
  await desk.posted();
  const id = await desk.matched([
    { number: whole.number, collected: 120 },
    { number: one.number, collected: 120 },
  ]);
  expect((await desk.caseOf(id, 2)).may).not.toContain("claim");
  const told = await desk.act(desk.support, id, 2, { act: "claim", claimId: older.claim });
  expect(told.code).toBe("remittance.claim_wrong");
  await desk.taken(id, 3);
  const open = await desk.left(id, 3);
  expect((await desk.claim(open)).beside[0]?.id).toBe(one.claim);
  await desk.ended(open, { act: "claim", claimId: one.claim });
  expect(await desk.attempt(one.placed)).toBe("cod_remitted");
});
