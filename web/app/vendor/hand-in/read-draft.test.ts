import { expect, it } from "vitest";
import { readHandInDraft } from "./read-draft.ts";

it.each([
  ["1370", 137_000n],
  ["১,৩৭০.৫০", 137_050n],
  ["৳ ৫০০", 50_000n],
])("%j handed in is %i poisha", (amount, minor) => {
  expect(readHandInDraft({ amount, reference: "bKash DA57K2M9QX" })).toMatchObject({
    amount: { minor },
    faults: [],
  });
});

it.each(["", "0", "-5", "1.005", "পাঁচশ"])("%j is no amount to hand in", (amount) => {
  expect(readHandInDraft({ amount, reference: "রসিদ ১২" }).faults).toEqual(["amount"]);
});

it("support must be able to recognise it", () => {
  expect(readHandInDraft({ amount: "5", reference: " x " }).faults).toEqual(["reference"]);
  expect(readHandInDraft({}).faults).toEqual(["amount", "reference"]);
});
