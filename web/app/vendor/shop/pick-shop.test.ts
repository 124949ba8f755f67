import { expect, it } from "vitest";
import { pickShop } from "./pick-shop.ts";

const [loom, kiln] = [{ id: "ven_1" }, { id: "ven_2" }];

it("somebody with one shop works for it without being asked", () => {
  expect(pickShop([loom], null)).toBe(loom);
});

it("somebody with several shops is asked, and then works for the one chosen", () => {
  expect(pickShop([loom, kiln], null)).toBeNull();
  expect(pickShop([loom, kiln], "ven_2")).toBe(kiln);
});

it("a chosen shop that is not one's own any more is asked for again, never replaced by another in silence", () => {
  expect(pickShop([loom], "ven_2")).toBeNull();
  expect(pickShop([], "ven_2")).toBeNull();
});
