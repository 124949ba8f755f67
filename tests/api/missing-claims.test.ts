import { CourierReceivable, VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type MissingDesk, openMissingDesk } from "../missing-claims.ts";

let desk: MissingDesk;
beforeAll(async () => {
  desk = await openMissingDesk();
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const accounts = ["A:COD:pathao", "A:CLAIM:pathao"] as const;
const limit = (taka: number) =>
  desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ($1, 'remittance_file_alone_minor', $2, now())",
    [`set_mc_${taka}_${Math.random()}`, String(taka * 100)],
  );
const shopLine = async (number: string) => {
  const { owner } = desk.parcels.shopkeeper;
  const page = VendorCashPage.parse((await desk.call(owner, "GET", "/v1/vendor/courier-cash")).body);
  return page.items.find((each) => each.number === number);
};

test("what stands in no statement is claimed as it was shown: J7x, dated, on the open list, in the letters, and before the shop", async () => {
  const [one, other] = [await desk.missing(), await desk.missing()];
  const before = await desk.balances(...accounts);
  const shown = await desk.preview([one.id, other.id]);
  const sum = one.taka + other.taka;
  expect(shown).toMatchObject({
    ...{ amount: { minor: String(sum * 100) }, left: 0, own: 0, beyond: null },
    posts: [
      { account: "A:CLAIM:pathao", side: "D" },
      { account: "A:COD:pathao", side: "C" },
    ],
  });
  expect((await desk.press([one.id, other.id], String(sum * 100 - 1))).code).toBe("remittance.changed");
  expect(await desk.claimed([one.id, other.id])).toMatchObject({ parcels: 2, isProposed: false });
  expect(await desk.balances(...accounts)).toEqual([before[0]! - sum, before[1]! + sum]);
  expect(await desk.attempt(one.placed)).toBe("cod_short");

  const list = await desk.openList("&missing=true");
  const item = list.items.find(({ number }) => number === one.number);
  expect(item).toMatchObject({
    ...{ isMissing: true, outstanding: { minor: "0" }, claim: { amount: { minor: String(one.taka * 100) } } },
  });
  expect(list.message).toContain(one.number);
  expect(list.message).toContain("দাবি");
  const card = CourierReceivable.parse(
    (await desk.call(desk.support, "GET", "/v1/support/courier-cash")).body,
  ).items.find(({ courier }) => courier === "pathao");
  expect(card?.missingClaimed).toMatchObject({ parcels: 2, amount: { minor: String(sum * 100) } });
  const claim = await desk.claim(item?.claim?.id ?? "");
  expect(claim).toMatchObject({
    ...{ claim: { of: "missing", left: { minor: String(one.taka * 100) }, state: "open" } },
    history: [{ act: "claimed", reason: "in none of his statements" }],
  });
  expect(claim.message).toContain("কোনো স্টেটমেন্টে তা নেই");
  expect(await shopLine(one.number)).toMatchObject({
    stands: "claimed",
    lacking: null,
    short: { minor: String(one.taka * 100) },
  });
  expect((await shopLine(one.number))?.claimedAt).not.toBeNull();
});

test("it is claimed once, never more than is held, and not while a row names it", async () => {
  const [once, stated, ended] = [await desk.missing(), await desk.missing(), await desk.missing()];
  await desk.claimed([once.id]);
  expect((await desk.preview([once.id])).left).toBe(1);
  expect((await desk.press([once.id], String(once.taka * 100))).code).toBe("remittance.changed");
  const id = await desk.matched([{ number: stated.number, collected: stated.taka - 5 }]);
  expect(await desk.preview([stated.id])).toMatchObject({ parcels: [], left: 1 });
  // Whoever comes past the services meets the same.
  const insert = (consignmentId: string, minor: number) =>
    desk.world.owner.query(
      `insert into courier_claim (id, courier, consignment_id, order_id, kind, amount_minor)
       select 'ccl_' || gen_random_uuid(), courier, id, order_id, 'missing', $2 from consignment where id = $1`,
      [consignmentId, minor],
    );
  await expect(insert(once.id, 1)).rejects.toMatchObject({ constraint: "courier_claim_held" });
  await expect(insert(stated.id, 1)).rejects.toMatchObject({ constraint: "courier_claim_unstated" });
  await expect(insert(ended.id, ended.taka * 100 + 1)).rejects.toMatchObject({
    constraint: "courier_claim_held",
  });
  const both = desk.world.owner.query(
    `insert into courier_claim (id, courier, consignment_id, order_id, kind, amount_minor)
     select 'ccl_' || gen_random_uuid(), courier, id, order_id, 'missing', 1 from consignment, generate_series(1, 2) where id = $1`,
    [ended.id],
  );
  await expect(both).rejects.toMatchObject({ constraint: "courier_claim_missing" });
  // Only what is claimed so is let go so.
  await desk.taken(id, 2, { short: "claim" });
  const short = (await desk.listed()).items.find(({ of }) => of === "short")?.id ?? "";
  expect((await desk.end(short, { act: "unclaim" })).code).toBe("courier_claim.wrong_state");
});

test("above what one may claim within a day two claim, and let go; nobody of its shop does", async () => {
  const [one, other] = [await desk.missing(), await desk.missing()];
  const mine = await desk.world.owner.query(
    "select coalesce(sum(a.amount_minor), 0)::int as sum from courier_claim_act a where a.act = 'claimed' and a.proposal_id is null",
  );
  await limit(mine.rows[0].sum / 100 + one.taka);
  await desk.claimed([one.id]);
  expect((await desk.preview([other.id])).beyond).toMatchObject({ because: "claimed" });
  expect(await desk.claimed([other.id])).toMatchObject({ isProposed: true });
  expect(await desk.claimOf(other.id)).toBe("");
  const [asked] = await desk.open();
  expect(asked).toMatchObject({
    kind: "remittance.claim",
    missing: { act: "claimed", parcels: 1, claimId: null },
  });
  await desk.agreed(desk.other);
  const claimId = await desk.claimOf(other.id);
  expect(claimId).not.toBe("");
  // The wall behind the service.
  const past = desk.world.owner.query(
    `insert into courier_claim_act (id, claim_id, act, by_id, reason, amount_minor)
     values ('cca_past', $1, 'unclaimed', $2, 'past the service', 99999999)`,
    [claimId, desk.support.userId],
  );
  await expect(past).rejects.toMatchObject({ constraint: "courier_claim_alone" });
  const unagreed = desk.world.owner.query(
    `insert into courier_claim_act (id, claim_id, act, by_id, reason, amount_minor, proposal_id)
     values ('cca_past', $1, 'unclaimed', $2, 'past the service', 100, (select id from proposal where kind = 'remittance.claim' limit 1))`,
    [claimId, desk.support.userId],
  );
  await expect(unagreed).rejects.toMatchObject({ constraint: "courier_claim_by_two" });
  await limit(1);
  expect((await desk.end(claimId, { act: "unclaim" })).code).toBe("");
  expect((await desk.claim(claimId)).claim).toMatchObject({ state: "open" });
  await desk.agreed(desk.other);
  expect((await desk.claim(claimId)).claim).toMatchObject({ state: "ended" });
  expect(await desk.attempt(other.placed)).toBe("cod_collected");
  await limit(200_000);
});
