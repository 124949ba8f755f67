import { expireOrders } from "@haat/api/jobs/expire-orders";
import { settleStatements } from "@haat/api/jobs/settle-statements";
import { newId } from "@haat/core/ids";
import { insertClaim } from "@haat/db/queries/claims/make-claim";
import { matchClaims } from "@haat/db/queries/claims/match-claims";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, readOrder, returnOf, startPayment } from "../buying.ts";
import { anAdvanceOrder, claim, openDesk, turnDesk } from "../claims.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { due, openTrxidDesk, type TrxidDesk } from "../trxid-desk.ts";

let shop: TestShop;
let desk: TrxidDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openTrxidDesk(shop);
  await openDesk(shop.world);
});
afterAll(() => shop.close());

test("claimed late, for an order that has lapsed: it is owed back, never lost", async () => {
  const placed = await anAdvanceOrder(shop);
  await shop.world.owner.query("update orders set expires_at = now() - interval '1 minute' where id = $1", [
    placed.order.id,
  ]);
  await expireOrders(shop.jobs);
  expect((await readOrder(shop.world, placed)).state).toBe("expired");
  await desk.stated({ trx: "71LATE01", minor: due(placed) });
  expect((await claim(shop, placed, { trx: "71LATE01" })).body).toMatchObject({
    claims: [{ state: "matched" }],
  });
  await desk.releasedBy(placed);
  const order = await readOrder(shop.world, placed);
  expect(order.state).toBe("expired");
  expect(order.refunds).toMatchObject([{ amount: placed.order.dueNow }]);
  await expectBooksInOrder(shop);
});

test("what a silent wallet's page may have taken is not called off by a claim, and pays the order", async () => {
  const placed = await anAdvanceOrder(shop, "upay");
  const reference = await startPayment(shop, placed);
  await shop.wallets.upay.act(reference, "approve", { deliver: false });
  await shop.wallets.upay.fault({ op: "query", do: "lost", reference });
  expect(await claim(shop, placed, { trx: "71PAGE01" })).toMatchObject({ status: 200 });
  expect((await readOrder(shop.world, placed)).payments).toMatchObject([{ state: "initiated" }]);
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
  expect((await readOrder(shop.world, placed)).refunds).toEqual([]);
});

test("the goods wait as long as a statement may take, whoever tries a wallet meanwhile", async () => {
  const placed = await anAdvanceOrder(shop);
  await claim(shop, placed, { trx: "71HOLD01" });
  const left = async (): Promise<number> => {
    const { rows } = await shop.world.owner.query<{ hours: number }>(
      "select extract(epoch from o.expires_at - now())::int / 3600 as hours from orders o where id = $1",
      [placed.order.id],
    );
    return rows[0]?.hours ?? 0;
  };
  expect(await left()).toBeGreaterThanOrEqual(23);
  const again = await ask(
    shop.world,
    { headers: keyed(placed.headers) },
    ["POST", `/v1/store/orders/${placed.order.id}/payments`],
    { method: "bkash" },
  );
  expect(again.status).toBe(201);
  expect(await left()).toBeGreaterThanOrEqual(23);
});

test("five tries, nothing above the law's tenth, and nothing that is no transaction", async () => {
  const placed = await anAdvanceOrder(shop);
  for (const [trx, code] of [
    ["12", "claim.trx_invalid"],
    ["DROP-TABLE;", "claim.trx_invalid"],
  ] as const)
    expect(await claim(shop, placed, { trx })).toMatchObject({ status: 400, code });
  expect(await claim(shop, placed, { trx: "71TRY000", payer: "12" })).toMatchObject({
    ...{ status: 400, code: "claim.payer_invalid" },
  });
  expect(await claim(shop, placed, { trx: "71TRY000", wallet: "rocket" })).toMatchObject({
    ...{ status: 404, code: "claim.not_found" },
  });
  for (const last of [1, 2, 3, 4, 5])
    expect(await claim(shop, placed, { trx: `71TRY00${last}` })).toMatchObject({ status: 200 });
  expect(await claim(shop, placed, { trx: "71TRY006" })).toMatchObject({
    status: 409,
    code: "claim.too_many",
  });
  const whole = await anAdvanceOrder(shop);
  await shop.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_law', 'max_advance_bps_without_escrow', '100', clock_timestamp())",
  );
  expect(await claim(shop, whole, { trx: "71ABOVE1" })).toMatchObject({
    status: 409,
    code: "claim.above_limit",
  });
  await expect(
    shop.world.owner.query(
      "insert into setting (id, name, value, valid_from) values ('set_more', 'max_advance_bps_without_escrow', '1001', now())",
    ),
  ).rejects.toThrow(/setting_max_advance/);
  await shop.world.owner.query("delete from setting where id = 'set_law'");
});

test("a claim of money that finance only thinks of clearing otherwise waits until that is decided", async () => {
  const placed = await anAdvanceOrder(shop);
  await desk.stated({ trx: "71THINK1", minor: due(placed) });
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select c.id from settlement_case c join statement_line l using (statement_id, line) where l.trx = '71THINK1'",
  );
  const path = `/v1/admin/differences/${rows[0]?.id}/clearing`;
  const idea = { to: "bank", reference: "bank line 7", note: "" };
  expect(await ask(shop.world, desk.one, ["POST", path], idea)).toMatchObject({ status: 200 });
  await claim(shop, placed, { trx: "71THINK1" });
  expect(await desk.standing(placed)).toMatchObject({ state: "waiting" });
  const refused = { verdict: "refuse" };
  expect((await ask(shop.world, desk.other, ["POST", `${path}/decisions`], refused)).status).toBe(200);
  await settleStatements(shop.jobs);
  expect(await desk.standing(placed)).toMatchObject({ state: "matched" });
  await desk.releasedBy(placed);
  expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
});

test("numbers that no statement ever names do not stand before money that came", async () => {
  const [older, placed] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, older, { trx: "71NEVER1" });
  await desk.stated({ trx: "71CAME01", minor: due(placed) });
  const made = {
    id: newId("claim", new Date()),
    orderId: placed.order.id,
    wallet: "nagad",
    trx: "71CAME01",
  } as const;
  await shop.node.books.transact((tx) => insertClaim(tx, { ...made, payerTail: "5678" }));
  expect(await matchClaims(shop.node.books, { most: 1 })).toBe(1);
  expect(await desk.standing(placed)).toMatchObject({ state: "matched" });
  expect(await desk.standing(older)).toMatchObject({ state: "waiting" });
});

test("what finance rejects tells its buyer why; turned off again, what was begun is still ended", async () => {
  const [placed, begun] = [await anAdvanceOrder(shop), await anAdvanceOrder(shop)];
  await claim(shop, placed, { trx: "71NONE01" });
  const told = await ask(
    shop.world,
    desk.one,
    ["POST", `/v1/admin/claims/${await desk.idOf(placed)}/rejection`],
    {
      reason: "Nagad knows no such transaction",
    },
  );
  expect(told).toMatchObject({ status: 200, body: { state: "rejected" } });
  expect(await desk.standing(placed)).toMatchObject({ reason: "Nagad knows no such transaction" });
  await claim(shop, begun, { trx: "71BEGUN1" });
  await turnDesk(shop.world, "off");
  expect(await claim(shop, placed, { trx: "71NONE02" })).toMatchObject({
    status: 404,
    code: "claim.not_found",
  });
  expect(await desk.standing(begun)).toMatchObject({ state: "waiting" });
  await desk.stated({ trx: "71BEGUN1", minor: due(begun) });
  await desk.releasedBy(begun);
  expect((await readOrder(shop.world, begun)).state).toBe("confirmed");
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});
