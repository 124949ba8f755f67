import { StockChangeBody } from "@haat/contract/vendor";
import { expect, it } from "vitest";
import { happenings, readChange } from "./read-change.ts";

it.each([
  ["10", "arrived", { change: 10, reason: "received" }],
  ["১২", "came_back", { change: 12, reason: "returned" }],
  [" ৩ ", "spoiled", { change: -3, reason: "damaged" }],
  ["2", "counted_more", { change: 2, reason: "counted" }],
  ["9999", "counted_less", { change: -9999, reason: "counted" }],
])("%j units that %s become a change with its sign and reason", (amount, happening, body) => {
  expect(readChange(amount, happening)).toEqual({ ok: true, body });
});

it.each(["", "0", "০", "-4", "1.5", "12345", "দশ"])("%j is no number of units", (amount) => {
  expect(readChange(amount, "arrived")).toEqual({ ok: false, fault: "amount" });
});

it.each([undefined, "", "stolen", "toString"])("%j did not happen to goods", (happening) => {
  expect(readChange("4", happening)).toEqual({ ok: false, fault: "happening" });
});

it("the API takes everything that can be said here", () => {
  for (const happening of Object.keys(happenings)) {
    const read = readChange("7", happening);
    expect(read.ok && StockChangeBody.safeParse(read.body).success).toBe(true);
  }
});
