import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { SentMoneyView } from "@haat/contract/claim";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { anAdvanceOrder, claim, openDesk } from "../claims.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { feeOf } from "../stated.ts";
import { due, openTrxidDesk, type TrxidDesk } from "../trxid-desk.ts";
import { undoDesk } from "../undone-files.ts";

let shop: TestShop;
let desk: TrxidDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openTrxidDesk(shop);
});
afterAll(() => shop.close());

test("nobody has turned it on: there are no doors, no numbers and nothing to claim", async () => {
  const placed = await anAdvanceOrder(shop);
  expect(await desk.sentMoney(placed)).toMatchObject({ status: 404, code: "claim.not_found" });
  expect(await claim(shop, placed, { trx: "71OFF001" })).toMatchObject({
    status: 404,
    code: "claim.not_found",
  });
  expect(await ask(shop.world, desk.one, ["GET", "/v1/admin/claims"])).toMatchObject({
    ...{ status: 200, body: { isOn: false, items: [] } },
  });
  await openDesk(shop.world);
  const { body } = await desk.sentMoney(placed);
  expect(SentMoneyView.parse(body)).toMatchObject({
    ...{ amount: placed.order.dueNow, triesLeft: 5, claims: [] },
    numbers: [{ wallet: "bkash" }, { wallet: "nagad", number: "01700000099" }, { wallet: "upay" }],
  });
});

test("claimed, stated, proposed by one and released by another: the order is paid ahead, and the books say so", async () => {
  const placed = await anAdvanceOrder(shop);
  const told = await claim(shop, placed, { trx: "৭১ab-cd০১", payer: "০১৭১২৩৪৫৬৭৮" });
  expect(told.body).toMatchObject({ claims: [{ trx: "71ABCD01", payerTail: "5678", state: "waiting" }] });
  const waiting = await readOrder(shop.world, placed);
  expect(waiting.state).toBe("pending_payment");
  expect(waiting.payments.map(({ state }) => state)).toEqual(["cancelled"]);
  await desk.stated({ trx: "71ABCD01", minor: due(placed), payer: "01712345678" });
  expect(await desk.standing(placed)).toMatchObject({ state: "matched", stated: placed.order.dueNow });
  const id = await desk.idOf(placed);
  expect((await desk.listed("to_release")).find((each) => each.id === id)).toMatchObject({
    ...{ isPayerStated: true, may: ["propose", "reject"] },
  });
  expect(await desk.decide(desk.other, id)).toMatchObject({ status: 409, code: "claim.wrong_state" });
  // Nobody of finance handles what he sent for an order of his own.
  const buys = (who: string | null) =>
    shop.world.owner.query("update orders set buyer_id = $2 where id = $1", [placed.order.id, who]);
  await buys(desk.one.userId);
  expect(await desk.propose(desk.one, id)).toMatchObject({ status: 403, code: "proposal.own_matter" });
  await buys(null);
  expect(await desk.propose(desk.one, id)).toMatchObject({ body: { may: ["withdraw"] } });
  expect(await desk.decide(desk.one, id)).toMatchObject({ status: 403, code: "claim.own_hand" });
  expect((await readOrder(shop.world, placed)).state).toBe("pending_payment");
  expect(await desk.decide(desk.other, id)).toMatchObject({ status: 200, body: { state: "released" } });
  const paid = await readOrder(shop.world, placed);
  expect(paid.state).toBe("confirmed");
  expect(paid.payments.find(({ state }) => state === "captured")).toMatchObject({
    ...{ method: "nagad", providerTrx: "71ABCD01", amount: placed.order.dueNow },
  });
  const fee = feeOf(due(placed), shop.node.payments.nagad.capabilities.feeBps);
  expect(await balances(shop, placed.order.id)).toEqual({
    ...{ "A:BANK": String(due(placed) - fee), "E:GW_FEE": String(fee) },
    "L:ESCROW": String(-due(placed)),
  });
  const { rows } = await shop.world.owner.query(
    "select action, actor from audit where subject = $1 and action like 'claim.release.%' order by id",
    [id],
  );
  expect(rows).toEqual([
    { action: "claim.release.propose", actor: `finance:${desk.one.userId}` },
    { action: "claim.release.agree", actor: `finance:${desk.other.userId}` },
  ]);
  await expectBooksInOrder(shop);
});

test("of two who claim one transaction at once, one does; and what has paid pays for nothing else", async () => {
  const [first, second] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  const typed = { trx: "71RACE01" };
  const told = await Promise.all([claim(shop, first, typed), claim(shop, second, typed)]);
  expect(told.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(told.find(({ status }) => status === 409)?.code).toBe("claim.trx_used");
  const winner = told[0]?.status === 200 ? first : second;
  const loser = winner === first ? second : first;
  await desk.stated({ trx: "71RACE01", minor: due(winner) });
  await desk.releasedBy(winner);
  expect(await claim(shop, loser, { trx: "71race01" })).toMatchObject({ code: "claim.trx_used" });
});

test("a file by which money was released is not undone, even if two meant to before", async () => {
  const placed = await anAdvanceOrder(shop);
  await claim(shop, placed, { trx: "71STAYS1" });
  await desk.stated({ trx: "71STAYS1", minor: due(placed) });
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select statement_id as id from payment_claim where order_id = $1",
    [placed.order.id],
  );
  const id = rows[0]?.id ?? "";
  const { propose, decide, read } = undoDesk(shop, desk.one);
  expect(await propose(desk.one, id)).toMatchObject({ status: 200 });
  await desk.releasedBy(placed);
  const released = { status: 409, code: "statement.has_released" };
  expect(await decide(desk.other, id, "agree")).toMatchObject(released);
  expect(await decide(desk.other, id, "refuse")).toMatchObject({ status: 200 });
  expect(await propose(desk.one, id)).toMatchObject(released);
  expect((await read(id)).statement.state).toBe("done");
  await expectBooksInOrder(shop);
});

test("a transaction by which a wallet's own page was paid is used, before a claim or after it", async () => {
  const placed = await anAdvanceOrder(shop);
  const use = (trx: string) =>
    shop.world.owner.query(
      `update payment_attempt set method = 'nagad', gateway_trx_id = $2 where id = (select id from payment_attempt where order_id = $1 limit 1)`,
      [placed.order.id, trx],
    );
  await use("71PAGE01");
  expect(await claim(shop, await anAdvanceOrder(shop), { trx: "71PAGE01" })).toMatchObject({
    ...{ status: 409, code: "claim.trx_used" },
  });
  const late = await anAdvanceOrder(shop);
  expect(await claim(shop, late, { trx: "71PAGE02" })).toMatchObject({ status: 200 });
  await desk.stated({ trx: "71PAGE02", minor: due(late) });
  expect(await desk.standing(late)).toMatchObject({ state: "matched" });
  await use("71PAGE02");
  const id = await desk.idOf(late);
  await desk.propose(desk.one, id);
  expect(await desk.decide(desk.other, id)).toMatchObject({ status: 409, code: "claim.trx_used" });
  await use("71PAGE09");
  await expectBooksInOrder(shop);
});

test("what the statement says was sent decides: another sum never pays, and goes home once two have looked", async () => {
  const placed = await anAdvanceOrder(shop);
  await claim(shop, placed, { trx: "71WRONG1" });
  await desk.stated({ trx: "71WRONG1", minor: due(placed) - 100n });
  expect(await desk.standing(placed)).toMatchObject({ state: "wrong_amount" });
  expect(await claim(shop, placed, { trx: "71OTHER1" })).toMatchObject({ code: "claim.wrong_state" });
  await desk.releasedBy(placed);
  const order = await readOrder(shop.world, placed);
  expect(order.state).toBe("pending_payment");
  expect(order.payments.map(({ state }) => state)).toContain("captured_mismatch");
  await submitRefunds(shop.jobs);
  const { refunds } = await readOrder(shop.world, placed);
  expect(refunds).toMatchObject([{ state: "manual", amount: { minor: String(due(placed) - 100n) } }]);
  await expectBooksInOrder(shop);
});

test("somebody else's transaction brings nothing, and is free for him who sent it", async () => {
  const [thief, sender] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, thief, { trx: "71STOLEN", payer: "01811111111" });
  await desk.stated({ trx: "71STOLEN", minor: due(thief), payer: "017XXXXX678" });
  expect(await desk.standing(thief)).toMatchObject({ state: "other_payer" });
  expect(await desk.propose(desk.one, await desk.idOf(thief))).toMatchObject({
    status: 409,
    code: "claim.wrong_state",
  });
  await claim(shop, sender, { trx: "71STOLEN", payer: "01712345678" });
  expect(await desk.standing(sender)).toMatchObject({ state: "matched" });
  await desk.releasedBy(sender);
  expect((await readOrder(shop.world, sender)).state).toBe("confirmed");
  expect((await readOrder(shop.world, thief)).state).toBe("pending_payment");
});

test("what has not come to pass, or came to another account, waits or is told apart", async () => {
  const [pending, elsewhere] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, pending, { trx: "71PEND01" });
  await claim(shop, elsewhere, { trx: "71ELSE01" });
  await desk.stated(
    { trx: "71PEND01", minor: due(pending), status: "Pending" },
    { trx: "71ELSE01", minor: due(elsewhere), merchant: "683000000009999" },
  );
  expect(await desk.standing(pending)).toMatchObject({ state: "waiting" });
  expect(await desk.standing(elsewhere)).toMatchObject({ state: "other_account" });
});
