import type { StatementView } from "@haat/contract/vendor";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { releaseCash } from "@haat/api/jobs/release-cash";
import { vendorBalances } from "@haat/db/queries/vendor/statement";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payByWallet, type Placed, placeOrder, readOrder, verifyOrder } from "../buying.ts";
import {
  aProduct,
  aStaffSession,
  aVendor,
  aVendorSession,
  type TestSession,
  type TestVendor,
} from "../market.ts";
import { settledOf } from "../settling.ts";
import { aFreshOne } from "../staff.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const key = () => ({ "idempotency-key": crypto.randomUUID() });
const statement = async ({ headers }: TestSession): Promise<StatementView> =>
  (await (await shop.world.fetch("/v1/vendor/statement", { headers })).json()) as StatementView;

/** To its buyer's door, with his code; the id of the part. */
async function handedOver(placed: Placed, seller: TestSession): Promise<string> {
  const part = placed.order.subOrders[0]?.id ?? "";
  for (const verb of ["accept", "pack", "hand-over", "deliver"]) {
    const code = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode;
    const body = verb === "deliver" ? { code } : undefined;
    const headers = { ...seller.headers, ...key() };
    const reply = await shop.world.fetch(`/v1/vendor/orders/${part}/${verb}`, {
      method: "POST",
      body,
      headers,
    });
    expect(reply.status).toBe(200);
  }
  return part;
}

/** ৳1,250 taken at the door; the id of the part, and who holds the cash. */
async function delivered(): Promise<{
  part: string;
  seller: TestSession;
  vendor: TestVendor;
  placed: Placed;
}> {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [125_040n] });
  const placed = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  await verifyOrder(shop, placed);
  return { part: await handedOver(placed, seller), seller, vendor, placed };
}

async function closeWindowOf(part: string): Promise<void> {
  await shop.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [part],
  );
  await closeWindows(shop.jobs);
}

/** What the shop's page would say if it summed all its lines. */
async function summed({ id }: TestVendor): Promise<Readonly<Record<string, bigint>>> {
  const { rows } = await shop.world.owner.query<{ account: string; sum: string }>(
    `select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account,
       sum(case side when 'D' then amount else -amount end)::text as sum
     from journal_line where account = any (statement_accounts($1)) group by 1`,
    [id],
  );
  return Object.fromEntries(rows.map(({ account, sum }) => [account, BigInt(sum)]));
}

test("cash that was declared as handed in is not set off as well, so that support can receive what it counted", async () => {
  const { part, seller, vendor } = await delivered();
  const support = await aStaffSession(shop.world, "support_2");
  const declared = await shop.world.fetch("/v1/vendor/hand-ins", {
    body: { amount: "1000", reference: `bKash ${crypto.randomUUID().slice(0, 8)}` },
    headers: { ...seller.headers, ...key() },
  });
  const { id } = (await declared.json()) as { id: string };
  await closeWindowOf(part);
  expect(await statement(seller)).toMatchObject({
    payable: { minor: "85660" },
    cashHeld: { minor: "100000" },
  });
  const received = await shop.world.fetch(`/v1/support/hand-ins/${id}/receive`, {
    method: "POST",
    headers: { ...support.headers, ...key() },
  });
  expect(received.status).toBe(200);
  expect(await statement(seller)).toMatchObject({
    payable: { minor: "85660" },
    cashHeld: { minor: "0" },
  });
  // The balances that are kept are those of the lines, and no packer and no other shop is shown them.
  const { db } = shop.world.edge;
  const viewer = {
    kind: "vendor",
    userId: "usr_any",
    vendorId: vendor.id,
    memberRole: "accountant",
  } as const;
  const sums = await summed(vendor);
  expect(sums).toMatchObject({ "A:COD": 0n, "L:V_PAYABLE": -85_660n });
  expect(await vendorBalances(db, viewer)).toEqual(sums);
  expect(await vendorBalances(db, { ...viewer, memberRole: "packer" })).toEqual({});
  expect(await vendorBalances(db, { ...viewer, vendorId: (await aVendor(shop.world)).id })).toEqual({});
  await expectBooksInOrder(shop);
});

test("a bank's number is declared once, and who writes it again is told that it is noted already", async () => {
  const { seller } = await delivered();
  const reference = `bKash ${crypto.randomUUID().slice(0, 8)}`;
  const declared = async (amount: string) => {
    const headers = { ...seller.headers, ...key() };
    const reply = await shop.world.fetch("/v1/vendor/hand-ins", { body: { amount, reference }, headers });
    return [reply.status, ((await reply.json()) as { code?: string }).code];
  };
  expect([await declared("500"), await declared("400")]).toEqual([
    [201, undefined],
    [409, "credit.taken"],
  ]);
});

test("cash that a prepaid order's earning sets off has been remitted, though its own window is open", async () => {
  const { seller, vendor, placed } = await delivered();
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [300_000n] });
  const prepaid = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  await payByWallet(shop, prepaid);
  await closeWindowOf(await handedOver(prepaid, seller));
  // Not from what the wallet has not settled yet (bangladesh.md 7.3).
  expect(await statement(seller)).toMatchObject({ cashHeld: { minor: "125000" }, ready: { minor: "0" } });
  await settledOf(shop, await aFreshOne(shop.world, "finance", "admin"), prepaid);
  await releaseCash(shop.jobs);
  expect(await statement(seller)).toMatchObject({ cashHeld: { minor: "0" } });
  const { rows } = await shop.world.owner.query("select state from payment_attempt where order_id = $1", [
    placed.order.id,
  ]);
  expect(rows).toEqual([{ state: "cod_remitted" }]);
  await expectBooksInOrder(shop);
});
