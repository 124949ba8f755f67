import { dhakaDay } from "@haat/core/clock";
import { newId } from "@haat/core/ids";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marketEvent, type Fact } from "./event.ts";
import { readEvent, readEventText, searchText, soundEvent, writeEvent } from "./wire.ts";

const at = new Date("2026-11-20T19:30:00Z");
const [productId, vendorId, orderId] = [newId("product", at), newId("vendor", at), newId("order", at)];
const told = { id: newId("event", at), at, session: "a".repeat(64) };

const facts: readonly Fact[] = [
  { kind: "product_viewed", productId, vendorId },
  { kind: "searched", query: "জামদানি শাড়ি".normalize("NFC"), results: 12 },
  { kind: "searched", query: null, results: 0 },
  { kind: "cart_line_set", productId, vendorId, variantId: newId("variant", at), quantity: 2 },
  { kind: "order_placed", orderId, lines: [{ productId, vendorId, quantity: 2, amountMinor: 250_000n }] },
  { kind: "payment_captured", orderId, amountMinor: 9_007_199_254_740_993n },
  { kind: "order_confirmed", orderId },
  { kind: "sub_order_delivered", orderId, subOrderId: newId("subOrder", at), vendorId },
];

describe("an event", () => {
  it.each(facts)("of kind $kind comes out of the stream as it went in", (fact) => {
    const event = marketEvent(told, fact);
    expect(event.day).toBe("2026-11-21");
    expect(readEventText(writeEvent(event))).toEqual(event);
  });

  it("may be named after what happened to an order", () => {
    const named = { ...told, id: `${orderId}:order_placed` };
    expect(soundEvent(marketEvent(named, { kind: "order_confirmed", orderId }))?.id).toBe(named.id);
  });

  it("belongs to the Dhaka day of its instant, whatever day it claims", () => {
    const event = { ...marketEvent(told, { kind: "order_confirmed", orderId }), day: "1999-01-01" };
    expect(soundEvent(event)?.day).toBe(dhakaDay(at));
  });

  it.each([
    "",
    "null",
    "[]",
    '{"kind":"order_confirmed"}',
    writeEvent(marketEvent({ ...told, id: "01712345678" }, { kind: "order_confirmed", orderId })),
    writeEvent(marketEvent({ ...told, session: "017-rokeya" }, { kind: "order_confirmed", orderId })),
    JSON.stringify({ ...told, kind: "order_confirmed", orderId: { $gt: "" } }),
    JSON.stringify({ ...told, kind: "product_viewed", productId: "prd_' or 1=1", vendorId }),
  ])("that is none is dropped: %s", (text) => {
    expect(readEventText(text)).toBeNull();
  });
});

describe("personal data", () => {
  const spelling = fc
    .tuple(
      fc.constantFrom("", "+88", "88", "০০৮৮", "+৮৮ "),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
      fc.constantFrom("", "-", " ", ".", "\u200c"),
      fc.boolean(),
      fc.string({ maxLength: 80 }),
    )
    .map(([country, tail, gap, bangla, around]) => {
      const number = `${country}01${[7, ...tail].join(gap)}`;
      const shown = bangla
        ? number.replace(/\d/g, (digit) => String.fromCharCode(0x09e6 + Number(digit)))
        : number;
      return `${around}${shown}`;
    });

  it("in the shape of a phone number never gets through a search", () => {
    fc.assert(
      fc.property(spelling, (typed) => {
        expect(searchText(typed)).toBeNull();
      }),
    );
  });

  it("in fields that an event does not have never gets through", () => {
    fc.assert(
      fc.property(spelling, fc.constantFrom(...facts), (phone, fact) => {
        const talkative = { ...marketEvent(told, fact), phone, address: { line: phone }, [phone]: phone };
        const read = readEvent(JSON.parse(writeEvent(talkative)));
        expect(read && writeEvent(read)).not.toContain(phone.slice(-8));
        expect(Object.keys(read ?? {}).toSorted()).toEqual(Object.keys(marketEvent(told, fact)).toSorted());
      }),
    );
  });

  it.each([
    ["rokeya@shop.example", null],
    ["   ", null],
    ["শাড়ি ১২৫০", "শাড়ি ১২৫০".normalize("NFC")],
    ["iPhone 15 128GB", "iPhone 15 128GB"],
    ["a".repeat(90), "a".repeat(60)],
  ])("is not what %j is: it is kept as %j", (typed, kept) => {
    expect(searchText(typed)).toBe(kept);
  });
});
