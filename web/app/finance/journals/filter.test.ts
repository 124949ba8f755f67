import { expect, it } from "vitest";
import { addressOf, readFilter } from "./filter.ts";

const read = (query: string) => readFilter(new URLSearchParams(query));

it("amounts are typed in taka, in either script, and asked for in poisha", () => {
  expect(read("min=১,২৫০.৫০&max=2000").query).toEqual({ min: "125050", max: "200000" });
  expect(read("min=১,২৫০.৫০").filter.min).toBe("১,২৫০.৫০");
});

it("what cannot be read is told and left out", () => {
  const { query, unread } = read("account=ESCROW&from=2026-13-01&min=many&event=J3");
  expect(query).toEqual({ event: "J3" });
  expect(unread).toEqual(["ESCROW", "2026-13-01", "many"]);
});

it("an address keeps what was asked for, and no more", () => {
  expect(addressOf(read("account=L:ESCROW&to=&order=H12").filter, { cursor: "7" })).toBe(
    "/finance/journals?account=L%3AESCROW&order=H12&cursor=7",
  );
  expect(addressOf({})).toBe("/finance/journals");
});
