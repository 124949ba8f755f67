import type { FullOrderView } from "@haat/contract/vendor-order";
import { expect, test } from "vitest";
import { labelOf } from "./label.server.ts";

const line = { quantity: 3, givenBack: 0 };
/** As much of a part as a label reads. */
const part = (more: Partial<Record<keyof FullOrderView | "sees", unknown>>) =>
  ({
    ...{ sees: "all", id: "sub_1", number: "H-1-1", state: "handed_over", booking: null, parcel: null },
    ...{ confirmation: null, lines: [line], cashToCollect: "his", ownDelivery: { toCollect: "at the door" } },
    receiver: { name: "রহিমা" },
    ...more,
  }) as unknown as Parameters<typeof labelOf>[0];

test("a label counts what is in the parcel: pieces given back stay in the shop", () => {
  expect(labelOf(part({ lines: [line, { quantity: 2, givenBack: 1 }] }))?.pieces).toBe(4);
  // Whoever packs reads only what is left of a line.
  expect(labelOf(part({ sees: "packing", lines: [{ quantity: 2 }] }))?.pieces).toBe(2);
});

test("whoever packs reads of money only what the shop's own people take at the door", () => {
  expect(labelOf(part({}))?.cash).toBe("his");
  expect(labelOf(part({ sees: "packing" }))?.cash).toBe("at the door");
  expect(labelOf(part({ sees: "packing", state: "packed", ownDelivery: null }))?.cash).toBeNull();
});

test("without a receiver there is no label", () => {
  expect(labelOf(part({ receiver: null }))).toBeNull();
});
