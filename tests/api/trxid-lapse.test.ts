import { lapseClaims } from "@haat/api/jobs/lapse-claims";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { anAdvanceOrder, claim, openDesk } from "../claims.ts";
import { claimedDaysAgo } from "../every-claim.ts";
import { waitingMessages } from "../messages.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { due, openTrxidDesk, type TrxidDesk } from "../trxid-desk.ts";
import { undoDesk } from "../undone-files.ts";

let shop: TestShop;
let desk: TrxidDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openTrxidDesk(shop);
  await openDesk(shop.world);
});
afterAll(() => shop.close());

const told = async (trx: string): Promise<string[]> =>
  (await waitingMessages(shop.world)).map(({ text }) => text).filter((text) => text.includes(trx));

test("what no statement has named in two weeks has lapsed, and its buyer hears once that it has paid nothing", async () => {
  const placed = await anAdvanceOrder(shop);
  await claim(shop, placed, { trx: "71GONE01" });
  await claimedDaysAgo(shop, placed, 13);
  expect(await desk.standing(placed)).toMatchObject({ state: "waiting" });
  await claimedDaysAgo(shop, placed, 15);
  expect(await desk.standing(placed)).toMatchObject({ state: "lapsed" });
  await lapseClaims(shop.jobs);
  expect(await told("71GONE01")).toEqual([
    expect.stringMatching(/14 days no wallet statement .* it has paid nothing/),
  ]);
  const [row] = await desk.listed("refused");
  expect(row).toMatchObject({ state: "lapsed", lapsedAt: expect.any(String), may: [] });
  const { rows } = await shop.world.owner.query(
    "select from_state, to_state, actor from transition where machine = 'claim' and order_id = $1 order by id",
    [placed.order.id],
  );
  expect(rows).toEqual([
    { from_state: null, to_state: "waiting", actor: "guest" },
    { from_state: "waiting", to_state: "lapsed", actor: "system:claims" },
  ]);
});

test("its order may claim another, and its number is free for him who sent it", async () => {
  const [placed, sender] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, placed, { trx: "71FREE01" });
  expect(await claim(shop, sender, { trx: "71FREE01" })).toMatchObject({ code: "claim.trx_used" });
  await claimedDaysAgo(shop, placed, 15);
  expect(await claim(shop, placed, { trx: "71FREE02" })).toMatchObject({ status: 200 });
  expect(await claim(shop, sender, { trx: "71FREE01" })).toMatchObject({ status: 200 });
  await desk.stated({ trx: "71FREE01", minor: due(sender) });
  expect(await desk.standing(sender)).toMatchObject({ state: "matched" });
  expect(await desk.standing(placed)).toMatchObject({ trx: "71FREE02", state: "waiting" });
  await desk.releasedBy(sender);
  expect((await readOrder(shop.world, sender)).state).toBe("confirmed");
});

test("a statement that names it after all brings it before people, who give it to its order once", async () => {
  const [placed, other] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, placed, { trx: "71LATE11" });
  await claim(shop, other, { trx: "71LATE12" });
  for (const one of [placed, other]) await claimedDaysAgo(shop, one, 15);
  // Of two that named one number, the first stands; who is another payer never does.
  expect(await claim(shop, other, { trx: "71LATE11", payer: "01899999999" })).toMatchObject({ status: 200 });
  await claimedDaysAgo(shop, other, 15);
  await desk.stated({ trx: "71LATE11", minor: due(placed), payer: "01712345678" });
  expect(await desk.standing(placed)).toMatchObject({ state: "matched" });
  expect(await desk.standing(other)).toMatchObject({ trx: "71LATE11", state: "lapsed" });
  const found = (await desk.listed("to_release")).find(({ trx }) => trx === "71LATE11");
  expect(found).toMatchObject({ lapsedAt: expect.any(String), may: ["propose", "reject"] });
  await desk.releasedBy(placed);
  const paid = await readOrder(shop.world, placed);
  expect([paid.state, paid.payments.filter(({ state }) => state === "captured")]).toMatchObject([
    "confirmed",
    [{ providerTrx: "71LATE11" }],
  ]);
  await expectBooksInOrder(shop);
});

test("nothing lapses while a statement of its wallet is being read, or while finance decides on what one said", async () => {
  const [read, thought] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, read, { trx: "71READ01" });
  const { owner } = shop.world;
  await owner.query(
    `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, state, made_by, lease_until)
       select 'stm_reading', 'gateway', 'nagad', 'a.csv', repeat('9', 64), 1, current_date - 1, current_date - 1, 'reading', min(id), now() + interval '1 hour' from user_account`,
  );
  await claimedDaysAgo(shop, read, 15);
  expect(await desk.standing(read)).toMatchObject({ state: "waiting" });
  await owner.query("delete from statement where id = 'stm_reading'");
  await desk.stated({ trx: "71THINK2", minor: due(thought) });
  const { rows } = await owner.query<{ id: string }>(
    "select c.id from settlement_case c join statement_line l using (statement_id, line) where l.trx = '71THINK2'",
  );
  const path = `/v1/admin/differences/${rows[0]?.id}/clearing`;
  const idea = { to: "bank", reference: "bank line 7", note: "" };
  expect(await ask(shop.world, desk.one, ["POST", path], idea)).toMatchObject({ status: 200 });
  await claim(shop, thought, { trx: "71THINK2" });
  await claimedDaysAgo(shop, thought, 15);
  expect(await desk.standing(thought)).toMatchObject({ state: "waiting" });
  expect(await desk.standing(read)).toMatchObject({ state: "lapsed" });
  expect(shop.world.faults).toEqual([]);
});

test("a claim that a wrong file had named waits anew when the file is undone, and lapses once more", async () => {
  const [late, early] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, late, { trx: "71TWICE1" });
  await claim(shop, early, { trx: "71TWICE2" });
  await claimedDaysAgo(shop, late, 15);
  expect(await desk.standing(late)).toMatchObject({ state: "lapsed" });
  const { lapsedAt } = (await desk.listed("refused")).find(({ trx }) => trx === "71TWICE1") ?? {};
  await claimedDaysAgo(shop, early, 13);
  await desk.stated(...[late, early].map((one, at) => ({ trx: `71TWICE${at + 1}`, minor: due(one) })));
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select statement_id as id from payment_claim where order_id = $1 and state = 'matched'",
    [early.order.id],
  );
  const file = rows[0]?.id ?? "";
  const undo = undoDesk(shop, desk.one);
  expect(await undo.propose(desk.one, file)).toMatchObject({ status: 200 });
  expect(await undo.decide(desk.other, file, "agree")).toMatchObject({ status: 200 });
  await undo.work();
  // Claimed fifteen days ago, and named until this moment.
  await lapseClaims(shop.jobs);
  expect(await desk.standing(late)).toMatchObject({ state: "waiting" });
  for (const one of [late, early]) {
    await claimedDaysAgo(shop, one, 13);
    expect(await desk.standing(one)).toMatchObject({ state: "waiting" });
    await claimedDaysAgo(shop, one, 15);
    expect(await desk.standing(one)).toMatchObject({ state: "lapsed" });
  }
  const again = (await desk.listed("refused")).find(({ trx }) => trx === "71TWICE1");
  expect(again).toMatchObject({ state: "lapsed", lapsedAt });
  // He heard the first time that it has paid nothing, and nothing else since.
  expect([await told("71TWICE1"), await told("71TWICE2")].map(({ length }) => length)).toEqual([1, 1]);
  expect(shop.world.faults).toEqual([]);
});
