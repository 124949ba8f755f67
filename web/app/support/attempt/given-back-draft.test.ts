import { expect, test } from "vitest";
import { readGivenBack } from "./given-back-draft.ts";

const now = new Date("2026-11-21T12:00:00Z");
const typed = {
  ...{ trx: "71kcj2p8", refundTrx: "৭১KD0RX4", amount: "৳১,৫০০.৫০" },
  ...{
    paidAt: "2026-11-21T15:30",
    givenBackAt: "2026-11-21T15:45",
    why: "Refunded",
    where: "portal, page 3",
  },
};

test("a payment and its way back are read in either digit script, at the hour of Bangladesh", () => {
  expect(readGivenBack(typed, now).body).toEqual({
    ...{ trx: "71KCJ2P8", refundTrx: "71KD0RX4", amount: "150050", reason: "Refunded" },
    ...{ paidAt: "2026-11-21T09:30:00.000Z", givenBackAt: "2026-11-21T09:45:00.000Z" },
    evidence: "portal, page 3",
  });
});

test("what cannot be read is named, and nothing is given back before it was taken, nor nothing at all", () => {
  const later = { ...typed, paidAt: "2026-11-21T15:46" };
  expect(readGivenBack(later, now)).toMatchObject({ body: null, faults: ["order"] });
  expect(readGivenBack({ ...typed, amount: "0" }, now).faults).toEqual(["amount"]);
  expect(readGivenBack({ ...typed, givenBackAt: "2026-11-22T15:46", where: "" }, now).faults).toEqual([
    "givenBackAt",
    "where",
  ]);
  expect(readGivenBack({}, now).faults).toHaveLength(7);
});
