import { postRow } from "@haat/api/services/couriers/post-row";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";

let desk: ClaimDesk;
beforeAll(async () => {
  desk = await openClaimDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const suspense = (): Promise<number> => desk.balance("X:SUSPENSE");
const standing = async (id: string, line: number) => {
  const { row, suspense: left } = await desk.caseOf(id, line);
  return { state: row.state, labels: row.findings.map(({ label }) => label), left };
};
/** A case of money of no parcel, posted. */
const nobodys = async (taka: number): Promise<string> => {
  const id = await desk.matched([{ word: "Adjustment", collected: "-", payout: taka }]);
  await desk.taken(id, 2);
  return desk.left(id, 2);
};

test("two have found that money was a parcel's cash; the row that names it later is a second one, and waits", async () => {
  const { number, taka, placed } = await desk.delivered();
  const open = await nobodys(taka);
  expect((await desk.ended(open, { act: "parcel", number })).claim.state).toBe("ended");
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  const before = await suspense();
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await standing(id, 2)).toEqual({
    ...{ state: "waiting", labels: ["DUPLICATE_ACROSS_STATEMENTS"], left: null },
  });
  expect(await suspense()).toBe(before);
});

test("a row that was clean when it was matched waits where its parcel's cash came otherwise before it was posted", async () => {
  const { number, taka } = await desk.delivered();
  const open = await nobodys(100);
  const id = await desk.matched([{ number, collected: taka }]);
  expect((await standing(id, 2)).labels).toEqual([]);
  await desk.ended(open, { act: "parcel", number });
  const before = await suspense();
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await standing(id, 2)).toEqual({ state: "waiting", labels: ["NOT_OUTSTANDING"], left: null });
  expect((await desk.caseOf(id, 2)).row.findings).toMatchObject([
    { expected: { minor: String((taka - 100) * 100) }, stated: { minor: String(taka * 100) } },
  ]);
  expect(await suspense()).toBe(before);
  // A person may take it all the same, and then what it brings too much has its case.
  await desk.taken(id, 2, { short: "leave", odd: "accept" });
  expect((await standing(id, 2)).left?.amount).toMatchObject({ minor: "-10000" });
});

test("a second row that is taken instead of the first stands for the parcel: its shop reads that the bank has paid, and a third waits", async () => {
  const { number, taka, placed } = await desk.delivered();
  const id = await desk.matched([
    { number, collected: 5 },
    { number, collected: taka },
  ]);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
  await desk.taken(id, 3, { short: "leave", odd: "accept" });
  expect(await desk.attempt(placed)).toBe("cod_remitted");
  const credits = creditsOf(desk);
  expect((await credits.credit(id, { amount: String(taka), reference: `BEFTN ${number}` })).code).toBe("");
  expect(await credits.decided()).toBe("");
  const { body } = await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/courier-cash");
  expect(VendorCashPage.parse(body).items.find((line) => line.number === number)?.stands).toBe("received");
  const before = await suspense();
  const next = await desk.matched([{ number, collected: taka }]);
  expect((await desk.order(desk.support, next)).code).toBe("");
  await desk.posted();
  expect(await standing(next, 2)).toMatchObject({
    ...{ state: "waiting", labels: ["DUPLICATE_ACROSS_STATEMENTS"] },
  });
  expect(await suspense()).toBe(before);
});

test("nobody posts a row silently that leaves something behind", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka }]);
  const post = (over: object) =>
    desk.world.owner.query(
      "update remittance_row set state = 'posted', posted_at = now(), settled = $2 where remittance_id = $1 and line = 2",
      [id, { cash: `${taka}00`, moved: "0", claimed: "0", suspense: "0", ...over }],
    );
  for (const over of [{ cash: "0" }, { moved: "1" }, { claimed: "1" }, { suspense: "-1" }])
    await expect(post(over)).rejects.toThrow(/leaves nothing behind/);
});

test("who took a row up before anybody knew that it differs posts nothing of it", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka, fee: 60 }]);
  expect((await standing(id, 2)).labels).not.toEqual([]);
  const takenUp = { remittanceId: id, line: 2, decision: null };
  expect(await desk.shop.node.books.transact((tx) => postRow(tx, desk.world.edge, takenUp))).toBe(
    "not_clean",
  );
  expect(await standing(id, 2)).toMatchObject({ state: "waiting" });
});
