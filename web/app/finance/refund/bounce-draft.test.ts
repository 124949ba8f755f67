import { expect, test } from "vitest";
import { readBounce } from "./bounce-draft.ts";

const now = new Date("2026-11-24T12:00:00Z");
const typed = {
  trx: " rtn২০২৬-0031",
  amount: "৳১,৫০০.৫০",
  creditedAt: "2026-11-24T11:10",
  reason: "এই নম্বরে অ্যাকাউন্ট নেই",
  sentAt: "2026-11-21T09:30:00.000Z",
};

test("a credit is read in either digit script, at the hour of Bangladesh", () => {
  expect(readBounce(typed, now).body).toEqual({
    trx: "RTN2026-0031",
    amount: "150050",
    creditedAt: "2026-11-24T05:10:00.000Z",
    reason: "এই নম্বরে অ্যাকাউন্ট নেই",
  });
});

test("what cannot be read is named, field by field, and so is what came back before it was sent", () => {
  const wrong = { trx: "?", amount: "0", creditedAt: "2026-11-25T11:10", reason: " ", sentAt: typed.sentAt };
  expect(readBounce(wrong, now)).toMatchObject({
    body: null,
    faults: ["trx", "amount", "creditedAt", "reason"],
  });
  const early = { ...typed, creditedAt: "2026-11-21T15:29" };
  expect(readBounce(early, now)).toMatchObject({
    body: null,
    faults: ["order"],
    typed: { trx: "rtn২০২৬-0031" },
  });
});
