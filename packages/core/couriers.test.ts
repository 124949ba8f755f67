import { expect, it } from "vitest";
import { parseConsignment } from "./couriers.ts";

it.each([
  ["DL211126VS8TTJ", "DL211126VS8TTJ"],
  [" dl 2111-26 ", "DL2111-26"],
  ["১২৩৪৫৬৭৮", "12345678"],
  ["２０a316", "20A316"],
])("%s is the parcel %s", (typed, number) => {
  expect(parseConsignment(typed)).toBe(number);
});

it.each(["", "ab", "-abc", "abc-", "a_b_c", "কুরিয়ার", "A".repeat(41), "DL<b>1"])(
  "%s is no number",
  (typed) => {
    expect(() => parseConsignment(typed)).toThrow("consignment.number_invalid");
  },
);
