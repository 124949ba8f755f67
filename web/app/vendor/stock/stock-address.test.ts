import { expect, it } from "vitest";
import { stockAddress } from "./stock-address.ts";

it("the address of the stock names only what was asked", () => {
  expect(stockAddress({ q: "", low: false, cursor: null })).toBe("/vendor/stock");
  expect(stockAddress({ q: "", low: true, cursor: "var_9" })).toBe("/vendor/stock?low=true&cursor=var_9");
  expect(stockAddress({ q: "লাল & সাদা", low: false, cursor: null })).toBe(
    `/vendor/stock?${new URLSearchParams({ q: "লাল & সাদা" })}`,
  );
});
