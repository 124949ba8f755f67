import type { BookedParts } from "@haat/contract/booking";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings, openCourierTo } from "../bookings.ts";
import { keyed } from "../buying.ts";
import { taka, whole } from "../doors.ts";
import { type Bought, delivered, isExchange, sizes, standingOf } from "../exchanges.ts";
import { balances } from "../shop.ts";

let bookings: Bookings;
let numbers = 0;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());
afterEach(() => bookings.expectInOrder());

const [small, , large] = sizes;
const due = whole(large - small);

/** Agreed, packed, and booked with this courier. */
async function booked(courier: "pathao" | "paperfly") {
  const { shop } = bookings;
  const bought: Bought = await delivered({ shop, fresh: () => `EB${(numbers += 1)}` });
  await openCourierTo(shop, bought.vendorId, courier);
  const { id } = isExchange(await bought.ask());
  const exchange = isExchange(await bought.answer(id, { answer: "agree" }));
  const [newPart, newOrder] = [exchange.order?.partId ?? "", exchange.order?.id ?? ""];
  expect(await bought.act(newPart, "pack")).toBe("done");
  const reply = await shop.world.fetch("/v1/vendor/bookings", {
    ...{ headers: keyed(bought.seller.headers), body: { courier, parts: [newPart] } },
  });
  const number = ((await reply.json()) as BookedParts).items[0]?.booking?.number ?? "";
  return { ...bought, exchange, newPart, newOrder, number };
}

test("a courier who books exchanges hears which piece comes back and what it cost; its cash is the difference", async () => {
  await booked("paperfly");
  const [said] = (await bookings.remotes.paperfly.journal("book")).slice(-1);
  expect(said?.request).toMatchObject({
    ...{ orderType: "Exchange", packagePrice: taka(due), exchangePrice: taka(small + 99n) },
    exchangeDescription: expect.stringMatching(/^Jamdani sari \d+ Size 0$/),
    productBrief: expect.stringMatching(/^Jamdani sari \d+\. .*ফেরত নিন জামদানি শাড়ি \d+ · মাপ 0, ১টি/),
  });
});

test("one who does not reads it in the rider's words, and tells over the wire that it was exchanged", async () => {
  const it = await booked("pathao");
  const [said] = (await bookings.remotes.pathao.journal("create")).slice(-1);
  expect(said?.request).toMatchObject({
    amount_to_collect: Number(taka(due)),
    special_instruction: expect.stringContaining("ফেরত নিন"),
  });
  for (const act of ["pick", "hub", "out"] as const) await bookings.remotes.pathao.act(it.number, act);
  await bookings.remotes.pathao.act(it.number, "exchange", { amount: `${taka(due)}.00` });
  while ((await bookings.carried()) > 0);
  expect(await standingOf(bookings.shop, it)).toMatchObject({
    ...{ part: "delivered", parcel: "exchanged", due: String(due), cases: [] },
  });
  expect(await balances(bookings.shop, it.newOrder)).toMatchObject({ "A:COD": String(due) });
});
