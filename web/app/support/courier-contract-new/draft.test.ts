import { expect, test } from "vitest";
import { readContractDraft } from "./draft.ts";

const typed = {
  ...{ courier: "redx", shop: "", from: "2027-01-01", until: "", rounding: "taka_floor" },
  ...{ "grams.0": "৫০০", "inside.0": "৬০", "sub.0": "80", "outside.0": "110" },
  ...{ "grams.1": "1000", "inside.1": "70", "sub.1": "100", "outside.1": "130" },
  ...{ "extra.inside": "15", "extra.sub": "20", "extra.outside": "25" },
  ...{ "cod.inside": "0", "cod.sub": "০.৫", "cod.outside": "1%" },
  ...{ returnPercent: "50", partialPercent: "100", exchangePercent: "150", tolerance: "1", payoutDays: "৩" },
  ...{ "charge.0": "Packaging", "most.0": "", reason: "their letter of May" },
};

test("what is typed in either script is what is sent", () => {
  const { faults, body } = readContractDraft(typed);
  expect(faults).toEqual([]);
  expect(body).toMatchObject({
    ...{ courier: "redx", shop: null, until: null, rounding: "taka_floor" },
    tiers: [{ grams: "৫০০", inside: "৬০" }, { grams: "1000" }],
    charges: [{ name: "Packaging", most: "" }],
  });
});

test.each([
  ["grams.0", { "grams.0": "" }],
  ["inside.1", { "inside.1": "seventy" }],
  ["grams.1", { "grams.1": "৪০০" }],
  ["cod.sub", { "cod.sub": "101" }],
  ["returnPercent", { returnPercent: "-1" }],
  ["from", { from: "tomorrow" }],
  ["until", { until: "2027-01-01" }],
  ["reason", { reason: "no" }],
  ["shop", { shop: "not a shop!" }],
])("%s that cannot be read is named, and nothing is sent", (name, over) => {
  const { faults, body } = readContractDraft({ ...typed, ...over });
  expect(faults).toContain(name);
  expect(body).toBeNull();
});
