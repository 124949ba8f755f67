import { parsePhone } from "@haat/core/phone";
import type { StatementView } from "@haat/contract/vendor";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { sendMessages } from "@haat/api/jobs/send-messages";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  aProduct,
  aStaffSession,
  aVendor,
  aVendorSession,
  type TestSession,
  type TestVendor,
} from "../market.ts";
import { orderCode, placeOrder, type Placed, readOrder, verifyOrder } from "../buying.ts";
import { vendorLines } from "../broken-rules.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let seller: TestSession;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
beforeEach(async () => {
  vendor = await aVendor(shop.world);
  seller = await aVendorSession(shop.world, vendor);
});

const act = (id: string, verb: string, body?: unknown, session = seller) =>
  shop.world.fetch(`/v1/vendor/orders/${id}/${verb}`, {
    method: "POST",
    body,
    headers: { ...session.headers, "idempotency-key": crypto.randomUUID() },
  });
const partOf = ({ order }: Placed) => order.subOrders[0]?.id ?? "";
const statement = async (): Promise<StatementView> =>
  (await (
    await shop.world.fetch("/v1/vendor/statement", { headers: seller.headers })
  ).json()) as StatementView;

async function cashOrder(priceMinor = 125_040n): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [priceMinor] });
  return placeOrder(shop, "cod", [[variants[0].id, 1]]);
}

async function delivered(): Promise<Placed> {
  const placed = await cashOrder();
  await verifyOrder(shop, placed);
  for (const verb of ["accept", "pack", "hand-over"])
    expect((await act(partOf(placed), verb)).status).toBe(200);
  const { subOrders } = await readOrder(shop.world, placed);
  expect((await act(partOf(placed), "deliver", { code: subOrders[0]?.deliveryCode })).status).toBe(200);
  return placed;
}

describe("a cash-on-delivery order", () => {
  test("waits for its phone to be proven and is nobody's work until then", async () => {
    const placed = await cashOrder();
    expect(placed.order).toMatchObject({
      state: "pending_verification",
      canVerify: true,
      payments: [],
    });
    expect((await act(partOf(placed), "accept")).status).toBe(409);
    expect(
      (await shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, { headers: seller.headers })).status,
    ).toBe(404);
  });

  test("is confirmed with the code, typed in Bangla digits, and only once", async () => {
    const placed = await cashOrder();
    const code = [...(await orderCode(shop, placed.order.id))]
      .map((digit) => "০১২৩৪৫৬৭৮৯"[Number(digit)])
      .join("");
    const path = `/v1/store/orders/${placed.order.id}/verify`;
    const replies = await Promise.all(
      [1, 2].map(() => shop.world.fetch(path, { body: { code }, headers: placed.headers })),
    );
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "confirmed",
      payments: [{ method: "cod", state: "cod_pending" }],
    });
    await expectBooksInOrder(shop);
  });

  test("brings the vendor his earning, us commission and VAT, and leaves escrow empty", async () => {
    const placed = await delivered();
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "in_progress",
      subOrders: [{ state: "delivered" }],
      payments: [{ state: "cod_collected" }],
    });
    expect(await balances(shop, placed.order.id)).toEqual({
      "A:COD": "125000",
      "E:COURIER": "7000",
      "E:ROUNDING": "40",
      "L:V_PENDING": "-110660",
      "L:VAT_OUT": "-1876",
      "R:COMMISSION": "-12504",
      "R:SHIPPING": "-7000",
    });
    expect(await statement()).toMatchObject({
      pending: { minor: "110660" },
      cashHeld: { minor: "125000" },
      owing: { minor: "14340" },
    });
    await expectBooksInOrder(shop);
  });

  test("ends when the return window closes: the earning is set off, the rest is handed in and counted", async () => {
    const placed = await delivered();
    const support = await aStaffSession(shop.world, "support_2");
    await shop.world.owner.query(
      "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
      [partOf(placed)],
    );
    await closeWindows(shop.jobs);
    expect(await statement()).toMatchObject({
      pending: { minor: "0" },
      payable: { minor: "0" },
      cashHeld: { minor: "14340" },
    });
    const declare = (amount: string) =>
      shop.world.fetch("/v1/vendor/hand-ins", {
        body: { amount, reference: `bKash ${crypto.randomUUID().slice(0, 8)}` },
        headers: { ...seller.headers, "idempotency-key": crypto.randomUUID() },
      });
    expect(await (await declare("১৪৩.৪১")).json()).toMatchObject({ code: "cash.above_held" });
    const declared = await declare("১৪৩.৪০");
    const { id } = (await declared.json()) as { id: string };
    expect(declared.status, id).toBe(201);
    const receive = () =>
      shop.world.fetch(`/v1/support/hand-ins/${id}/receive`, {
        method: "POST",
        headers: { ...support.headers, "idempotency-key": crypto.randomUUID() },
      });
    expect([(await receive()).status, (await receive()).status]).toEqual([200, 409]);
    const { rows, ...sums } = await statement();
    expect(sums).toMatchObject({ cashHeld: { minor: "0" }, owing: { minor: "0" } });
    // Rule L9: the statement is the ledger, line by line.
    const shown = rows.map(({ event, account, side, amount: { minor } }) => ({
      event,
      account,
      side,
      minor,
    }));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(await vendorLines(shop.world.env["DATABASE_READ_URL"] ?? "", vendor.id));
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "completed",
      payments: [{ state: "cod_remitted" }],
    });
    await expectBooksInOrder(shop);
  });

  test("is not delivered with a wrong code, and ten wrong codes end the guessing", async () => {
    const placed = await cashOrder();
    await verifyOrder(shop, placed);
    for (const verb of ["accept", "pack", "hand-over"]) await act(partOf(placed), verb);
    const code = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode ?? "";
    const wrong = String((Number(code) + 1) % 10_000).padStart(4, "0");
    expect(await (await act(partOf(placed), "deliver", { code: wrong })).json()).toMatchObject({
      code: "delivery.code_wrong",
    });
    await Promise.all(Array.from({ length: 12 }, () => act(partOf(placed), "deliver", { code: wrong })));
    expect((await act(partOf(placed), "deliver", { code })).status).toBe(409);
    expect((await readOrder(shop.world, placed)).subOrders[0]?.state).toBe("handed_over");
    const support = await aStaffSession(shop.world, "support_2");
    const renewed = await shop.world.fetch(`/v1/support/sub-orders/${partOf(placed)}/delivery-code`, {
      method: "POST",
      headers: { ...support.headers, "idempotency-key": crypto.randomUUID() },
    });
    const fresh = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode ?? "";
    expect(await renewed.text(), "staff never see the code").not.toContain(`"deliveryCode":"${fresh}"`);
    expect((await act(partOf(placed), "deliver", { code: fresh })).status).toBe(200);
    await expectBooksInOrder(shop);
  });

  test("tells the buyer and the vendor what they need to know, each once", async () => {
    while ((await sendMessages(shop.jobs)) > 0);
    shop.sent.length = 0;
    const placed = await delivered();
    while ((await sendMessages(shop.jobs)) > 0);
    const toBuyer = shop.sent
      .filter(({ to }) => to === parsePhone(placed.order.contact.phone))
      .map(({ kind }) => kind);
    // To verify, to be told, and to open the parcel.
    expect(toBuyer.toSorted()).toEqual(["code", "code", "notice"]);
    expect(
      shop.sent.filter(({ text }) => text.includes(placed.order.number) && text.includes("/vendor/orders/")),
    ).toHaveLength(1);
    const { rows } = await shop.world.owner.query(
      "select 1 from outbox where topic = 'sms' and payload <> '{}' and done_at is not null",
    );
    expect(rows, "a sent code is not kept").toEqual([]);
  });
});
