import { askCouriers } from "@haat/api/jobs/ask-couriers";
import { CourierPayments } from "@haat/contract/courier-payment";
import { RemittanceView } from "@haat/contract/remittance";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { aFreshOne, ask } from "../staff.ts";
import type { TestSession } from "../market.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings();
  clerk = await aFreshOne(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());
afterEach(() => bookings.remotes.steadfast.forgetFaults());

const place = "/v1/support/courier-payments";
const call = (method: string, path: string, body?: unknown) =>
  ask(bookings.shop.world, clerk, [method, path], body);
const listed = async (query = "") => CourierPayments.parse((await call("GET", `${place}${query}`)).body);
const fetched = (payment: string) => call("POST", place, { courier: "steadfast", payment });

/** Delivered by Steadfast, and in its payment. */
async function paidIn(invoice: string, isClosed = true) {
  const { shop, shopkeeper, remotes } = bookings;
  const placed = await shopkeeper.packed();
  const { booking } = await bookings.booked(placed, "steadfast");
  const number = booking?.number ?? "";
  for (const act of ["pick", "out", "deliver"] as const) await remotes.steadfast.act(number, act);
  await shop.world.owner.query("update consignment set ask_after = now() where number = $1", [number]);
  await askCouriers(shop.jobs);
  await remotes.steadfast.act(number, "invoice", { invoice });
  if (isClosed) await remotes.steadfast.act(number, "pay");
  return { placed, number };
}

test("what Steadfast states of a payment is taken as its statement, and each row meets its parcel", async () => {
  const { number } = await paidIn("SFC-90000001");
  const before = await listed();
  expect(before).toMatchObject({ courier: "steadfast", telling: ["steadfast"] });
  expect(before.items).toMatchObject([
    { id: "SFC-90000001", status: "paid", isOpen: false, remittance: null },
  ]);

  const reply = await fetched("SFC-90000001");
  expect([reply.status, reply.code]).toEqual([201, ""]);
  const { id } = RemittanceView.parse(reply.body);
  const desk = remittanceDesk(bookings.shop, clerk);
  await desk.work();
  const read = await desk.report(id);
  expect(read.refusal).toBeNull();
  expect(read.remittance).toMatchObject({ state: "read", rows: 1, reference: "SFC-90000001" });
  expect(read.remittance.net).toEqual(read.remittance.stated);
  expect(read.remittance.net).toEqual(before.items[0]?.amount);

  expect((await desk.call("POST", id, "/matching")).status).toBe(202);
  await desk.work();
  const rows = (await desk.call("GET", id, "/rows")).body;
  expect(rows).toMatchObject({
    // Found by its number; its price is held against our contract like any other.
    items: [{ consignment: number, findings: [{ label: "WRONG_DELIVERY_FEE" }] }],
  });
  expect((await listed()).items).toMatchObject([{ remittance: id }]);
  await bookings.expectInOrder();
});

test("the same payment is taken once, whoever asks for it meanwhile", async () => {
  await paidIn("SFC-90000002");
  const replies = await Promise.all([fetched("SFC-90000002"), fetched("SFC-90000002")]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect((await fetched("SFC-90000002")).code).toBe("remittance.known");
  await paidIn("SFC-90000002");
  expect((await fetched("SFC-90000002")).code).toBe("remittance.reference_taken");
});

test("a payment that the courier has not closed is not taken, for what comes into it later could not be", async () => {
  await paidIn("SFC-90000005", false);
  expect(await fetched("SFC-90000005")).toMatchObject({ status: 409, code: "courier_payment.open" });
  expect((await listed()).items.find(({ id }) => id === "SFC-90000005")).toMatchObject({ isOpen: true });
});

test("of a courier's silence, a torn answer or a payment he does not have nothing is taken", async () => {
  await paidIn("SFC-90000003");
  const count = async () =>
    (await bookings.shop.world.owner.query("select count(*)::int as n from remittance_file")).rows[0]?.n;
  const held = await count();
  for (const fault of ["torn", "drop", "silent", "html"] as const) {
    await bookings.remotes.steadfast.fault({ op: "payment", do: fault });
    expect(await fetched("SFC-90000003")).toMatchObject({ status: 503, code: "courier.silent" });
    await bookings.remotes.steadfast.forgetFaults();
  }
  await bookings.remotes.steadfast.fault({ op: "payments", do: "torn" });
  expect((await call("GET", place)).code).toBe("courier.silent");
  expect((await fetched("SFC-1")).code).toBe("courier_payment.not_found");
  expect(await count()).toBe(held);
});

test("a courier who tells of payments in files alone says so", async () => {
  expect((await call("POST", place, { courier: "pathao", payment: "1" })).code).toBe("courier.by_hand");
  expect((await call("GET", `${place}?courier=redx`)).code).toBe("courier.by_hand");
});

test("a payment whose own amount is another than its rows bring says so before anything counts", async () => {
  const { number } = await paidIn("SFC-90000004");
  const reply = await fetched("SFC-90000004");
  const { id } = RemittanceView.parse(reply.body);
  const { rows } = await bookings.shop.world.owner.query<{ text: string }>(
    "select string_agg(convert_from(body, 'UTF8'), '' order by no) as text from remittance_part where remittance_id = $1",
    [id],
  );
  const sheet = rows[0]?.text ?? "";
  expect(sheet).toContain(number);
  const short = sheet.replace(/"Total"(.*),(\d+)\.00\r\n$/, '"Total"$1,$2.50\r\n');
  expect(short).not.toBe(sheet);
  const desk = remittanceDesk(bookings.shop, clerk);
  const read = await desk.read({ courier: "steadfast", reference: "by hand", file: short });
  expect(read.findings).toMatchObject([{ label: "TOTAL_MISMATCH" }]);
});
