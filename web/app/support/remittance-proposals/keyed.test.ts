import { expect, test } from "vitest";
import { keyedBody, keyedIn, unkeyedIn } from "./keyed.ts";

test("what a second person types of a credit is read field by field, and nothing is asked where no field was", () => {
  expect(keyedIn({ verb: "agree" })).toBeNull();
  const typed = keyedIn({ payer: "pathao", amount: " ৩,৩৪,১৮২ ", day: "2026-10-27", reference: "BEFTN 1" });
  expect(typed && unkeyedIn(typed)).toEqual([]);
  expect(keyedBody(typed)).toMatchObject({ amount: "৩,৩৪,১৮২", payer: "pathao" });
  const bad = keyedIn({ payer: "", amount: "much", day: "today", reference: "x" });
  expect(bad && unkeyedIn(bad)).toEqual(["payer", "amount", "day", "reference"]);
});
