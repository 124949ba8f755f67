import { expect, test } from "vitest";
import { readEvidence } from "./read-draft.ts";

const now = new Date("2026-11-21T12:00:00Z");
const typed = {
  wallet: "rocket",
  trx: " 6k2m9qx7tr",
  amount: "৳১,৫০০.৫০",
  currency: "BDT",
  sentAt: "2026-11-21T15:30",
  note: "",
  repeats: "",
};

test("a sending is read in either digit script, at the hour of Bangladesh", () => {
  expect(readEvidence(typed, now).body).toEqual({
    wallet: "rocket",
    trx: "6K2M9QX7TR",
    amount: "150050",
    currency: "BDT",
    sentAt: "2026-11-21T09:30:00.000Z",
    note: "",
  });
});

test("a number is another refund's as well only where somebody has said so", () => {
  expect(readEvidence({ ...typed, repeats: "yes" }, now).body).toMatchObject({ isRepeated: true });
  expect(readEvidence({ ...typed, repeats: "asked" }, now).body).not.toHaveProperty("isRepeated");
});

test("what cannot be read is named, field by field", () => {
  const wrong = {
    wallet: "cash",
    trx: "?",
    amount: "১২টাকা",
    currency: "$",
    sentAt: "2026-11-22T15:30",
    ...{ note: "", repeats: "" },
  };
  expect(readEvidence(wrong, now)).toEqual({
    body: null,
    faults: ["wallet", "trx", "amount", "currency", "sentAt"],
  });
});
