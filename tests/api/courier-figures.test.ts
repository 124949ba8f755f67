import { CourierFiguresView } from "@haat/contract/courier-figures";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";

let desk: ClaimDesk;
beforeAll(async () => void (desk = await openClaimDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const figures = async (days = 30): Promise<CourierFiguresView> =>
  CourierFiguresView.parse(
    (await desk.call(desk.support, "GET", `/v1/support/courier-figures?days=${days}`)).body,
  );
const pathao = async () =>
  (await figures()).couriers.find(({ courier }) => courier === "pathao") ?? expect.fail("no pathao");

test("nothing is claimed of a desk that has done nothing", async () => {
  const { all, couriers, wrongs } = await figures();
  expect([couriers, wrongs]).toEqual([[], []]);
  expect(all).toMatchObject({ rows: 0, shareBp: null, medianDays: null, medianSeconds: null });
});

test("what matched by itself counts, until a person says that it was another's; what he matches is no match of ours", async () => {
  const [one, other, nameless] = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: one.number, collected: one.taka },
    { number: other.number, collected: other.taka },
    { collected: nameless.taka },
    { number: "NOBODY-9", collected: 10 },
  ]);
  expect(await pathao()).toMatchObject({
    ...{ statements: 1, rows: 4, automatic: 2, shareBp: 5_000, wrong: 0, byHand: 0 },
  });
  // The right one stood on the list.
  const { candidates } = await desk.caseOf(id, 4);
  const meant = candidates.find(({ number }) => number === nameless.number);
  expect((await desk.act(desk.support, id, 4, { act: "match", consignmentId: meant?.id })).code).toBe("");
  expect(await pathao()).toMatchObject({ automatic: 2, byHand: 1, offered: 1, listed: 1 });
  // Posted, and then it turned out to be another's: it stays a match of ours, and a wrong one.
  await desk.order(desk.support, id);
  await desk.posted();
  expect((await desk.act(desk.support, id, 3, { act: "unmatch", reason: "call 01700000303" })).code).toBe("");
  const path = desk.pathOf(id, `/rows/5/candidates?q=${other.number}`);
  const [free] = (await desk.call(desk.support, "GET", path)).body["items"] as { id: string }[];
  expect((await desk.act(desk.support, id, 5, { act: "match", consignmentId: free?.id })).code).toBe("");
  // No list held that one; and what a person matched and takes back is no fault of a rule.
  expect(await pathao()).toMatchObject({ automatic: 2, wrong: 1, byHand: 2, offered: 1, listed: 1 });
  expect((await desk.act(desk.support, id, 5, { act: "unmatch" })).code).toBe("");
  expect(await pathao()).toMatchObject({ automatic: 2, wrong: 1, byHand: 1, shareBp: 5_000 });
  const { wrongs } = await figures();
  expect(wrongs).toMatchObject([{ courier: "pathao", remittance: { id }, line: 3 }]);
  expect(JSON.stringify(wrongs)).not.toContain("01700000303");
  // Four decisions in a row, of which three followed another.
  expect(await pathao()).toMatchObject({ decisions: 3, medianSeconds: expect.any(Number) });
});

test("of what was claimed it is told what came back, what was given up and what is owed", async () => {
  const before = await pathao();
  const [short, claimed, asked] = [await desk.delivered(), await desk.delivered(), await desk.delivered()];
  const id = await desk.matched([
    { number: short.number, collected: short.taka - 50 },
    { number: claimed.number, collected: claimed.taka - 90 },
    { number: asked.number, collected: asked.taka - 7 },
  ]);
  await desk.taken(id, 2);
  await desk.taken(id, 3, { short: "claim" });
  expect((await desk.act(desk.support, id, 4, { act: "dispute" })).code).toBe("");
  const more = async () => {
    const { disputed, disputedAmount, recovered, given, left, open } = await pathao();
    const than = (now: { minor: string }, was: { minor: string }) => Number(now.minor) - Number(was.minor);
    return [
      ...[disputed - before.disputed, than(disputedAmount, before.disputedAmount)],
      ...[than(recovered, before.recovered), than(given, before.given)],
      ...[than(left, before.left), open - before.open],
    ];
  };
  expect(await more()).toEqual([1, 700, 0, 0, 14_000, 2]);
  const open = await desk.left(id, 2);
  await desk.ended(open, { act: "bank", amount: "30", reference: "EFT 901", day: "2026-11-20" });
  await desk.ended(open, { act: "write_off", amount: "" });
  expect(await more()).toEqual([1, 700, 3_000, 2_000, 9_000, 1]);
  const claim = (await desk.listed("?of=claim")).items.find(({ parcel }) => parcel === claimed.number)?.id;
  await desk.ended(claim ?? "", { act: "bank", amount: "60", reference: "EFT 902", day: "2026-11-21" });
  expect(await more()).toEqual([1, 700, 9_000, 2_000, 3_000, 1]);
  // What turned out never to have been owed was neither paid nor given up.
  const wrong = await desk.delivered();
  const file = await desk.matched([{ number: wrong.number, collected: wrong.taka - 11 }]);
  await desk.taken(file, 2, { short: "claim" });
  expect(await more()).toEqual([1, 700, 9_000, 2_000, 4_100, 2]);
  expect((await desk.act(desk.support, file, 2, { act: "unmatch" })).code).toBe("");
  expect(await more()).toEqual([1, 700, 9_000, 2_000, 3_000, 1]);
});

test("statements of other days are not counted, and what is open today is, with its age", async () => {
  const { owner } = desk.world;
  await owner.query("alter table courier_claim disable trigger user");
  await owner.query("update courier_claim set made_at = made_at - interval '40 days' where state = 'open'");
  await owner.query("alter table courier_claim enable trigger user");
  await owner.query("alter table remittance disable trigger user");
  await owner.query("update remittance set made_at = made_at - interval '40 days'");
  await owner.query("alter table remittance enable trigger user");
  expect(await pathao()).toMatchObject({
    ...{ statements: 0, rows: 0, shareBp: null, disputed: 0, open: 1, medianDays: 40 },
    left: { minor: "0" },
  });
  const [long] = (await figures(60)).couriers;
  expect(long).toMatchObject({ statements: 3, left: { minor: "3000" } });
});
