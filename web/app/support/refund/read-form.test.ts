import { expect, test } from "vitest";
import { readWish } from "./read-form.ts";

test("pieces are read in either digit script, and an empty field asks for none", () => {
  const form = { part: "sub_1", lin_a: "২", lin_b: "", lin_c: "0", delivery: "yes", fault: "market" };
  expect(readWish(form)).toEqual({
    subOrderId: "sub_1",
    lines: [{ lineId: "lin_a", quantity: 2 }],
    delivery: true,
    fault: "market",
  });
});
