import { VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type MissingDesk, openMissingDesk } from "../missing-claims.ts";

let desk: MissingDesk;
beforeAll(async () => {
  desk = await openMissingDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const accounts = ["A:COD:pathao", "A:CLAIM:pathao"] as const;
const shopLine = async (number: string) => {
  const { owner } = desk.parcels.shopkeeper;
  const page = VendorCashPage.parse((await desk.call(owner, "GET", "/v1/vendor/courier-cash")).body);
  return page.items.find((each) => each.number === number);
};

test("a later row that names it settles it by itself, and unmatched it is claimed as before", async () => {
  const parcel = await desk.missing();
  const before = await desk.balances(...accounts, "A:COD_IT:pathao");
  await desk.claimed([parcel.id]);
  const claimId = await desk.claimOf(parcel.id);
  const id = await desk.matched([{ number: parcel.number, collected: parcel.taka }]);
  expect((await desk.caseOf(id, 2)).row.findings).toEqual([]);
  await desk.order(desk.support, id);
  await desk.posted();
  expect(await desk.balances(...accounts, "A:COD_IT:pathao")).toEqual([
    before[0]! - parcel.taka,
    before[1],
    before[2]! + parcel.taka,
  ]);
  expect(await desk.attempt(parcel.placed)).toBe("cod_remitted");
  expect(await desk.claim(claimId)).toMatchObject({
    ...{ claim: { state: "ended", left: { minor: "0" } }, history: [{ act: "named" }, { act: "claimed" }] },
  });
  await desk.act(desk.support, id, 2, { act: "unmatch" });
  if ((await desk.open()).length > 0) await desk.agreed(desk.other);
  expect(await desk.balances(...accounts, "A:COD_IT:pathao")).toEqual([
    before[0]! - parcel.taka,
    before[1]! + parcel.taka,
    before[2],
  ]);
  expect(await desk.attempt(parcel.placed)).toBe("cod_short");
  expect((await desk.claim(claimId)).claim).toMatchObject({
    state: "open",
    left: { minor: String(parcel.taka * 100) },
  });
});

test("a row that names less ends the claim as far as it goes, and what lacks is a claim of its own", async () => {
  const parcel = await desk.missing();
  const before = await desk.balances(...accounts);
  await desk.claimed([parcel.id]);
  const claimId = await desk.claimOf(parcel.id);
  const id = await desk.matched([{ number: parcel.number, collected: parcel.taka - 40 }]);
  await desk.taken(id, 2, { short: "claim" });
  expect(await desk.balances(...accounts)).toEqual([before[0]! - parcel.taka, before[1]! + 40]);
  expect((await desk.claim(claimId)).claim.state).toBe("ended");
  expect(await desk.attempt(parcel.placed)).toBe("cod_short");
});

test("he pays it to the bank as any claim; then it is received, and a row that names it after all waits for a person", async () => {
  const parcel = await desk.missing();
  await desk.claimed([parcel.id]);
  const claimId = await desk.claimOf(parcel.id);
  await desk.ended(claimId, { act: "bank", amount: "", reference: "EFT MC 1", day: "2026-11-20" });
  expect(await desk.attempt(parcel.placed)).toBe("cod_remitted");
  expect((await shopLine(parcel.number))?.stands).toBe("received");
  const id = await desk.matched([{ number: parcel.number, collected: parcel.taka }]);
  await desk.order(desk.support, id);
  await desk.posted();
  expect((await desk.caseOf(id, 2)).row.findings.map(({ label }) => label)).toEqual(["NOT_OUTSTANDING"]);
});

test("part of it was paid, the rest let go: the row that then comes brings too much, and nothing lacks of the parcel", async () => {
  const parcel = await desk.missing();
  const before = await desk.balances(...accounts);
  await desk.claimed([parcel.id]);
  const claimId = await desk.claimOf(parcel.id);
  await desk.ended(claimId, { act: "bank", amount: "100", reference: "EFT MC 2", day: "2026-11-20" });
  expect((await desk.end(claimId, { act: "unclaim" })).code).toBe("");
  expect(await desk.balances(...accounts)).toEqual([before[0]! - 100, before[1]]);
  expect(await desk.attempt(parcel.placed)).toBe("cod_collected");
  expect(await desk.claim(claimId)).toMatchObject({
    claim: { state: "ended" },
    history: [{ act: "unclaimed" }, {}, {}, {}],
  });
  const id = await desk.matched([{ number: parcel.number, collected: parcel.taka - 100 }]);
  await desk.taken(id, 2);
  expect(await desk.attempt(parcel.placed)).toBe("cod_remitted");
  // It may be claimed again, were it missing again; it is not.
  expect((await desk.preview([parcel.id])).left).toBe(1);
});

test("of two who claim it at once one does, and of a claim and a row that comes at once no taka is doubled", async () => {
  const [twice, rival] = [await desk.missing(), await desk.missing()];
  const [first, second] = await Promise.all([
    desk.press([twice.id], String(twice.taka * 100)),
    desk.press([twice.id], String(twice.taka * 100), { by: desk.finance }),
  ]);
  expect([first.code, second.code].toSorted()).toEqual(["", "remittance.changed"]);
  const [pressed, id] = await Promise.all([
    desk.press([rival.id], String(rival.taka * 100)),
    desk.matched([{ number: rival.number, collected: rival.taka }]),
  ]);
  expect(["", "remittance.changed"]).toContain(pressed.code);
  await desk.order(desk.support, id);
  await desk.posted();
  expect(await desk.attempt(rival.placed)).toBe("cod_remitted");
  const { rows } = await desk.world.owner.query(
    "select from courier_claim where consignment_id = $1 and state = 'open'",
    [rival.id],
  );
  expect(rows).toEqual([]);
});
