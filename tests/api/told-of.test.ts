import { bdt } from "@haat/core/money";
import { reportOf } from "@haat/couriers/report";
import { expect, test } from "vitest";
import { toldOf } from "@haat/api/services/couriers/told-of";

const now = new Date("2026-11-22T04:00:00Z");

test("what an adapter has read is told with its number as we write it, its sums in poisha, and a time", async () => {
  const said = {
    word: "Delivered",
    says: "delivered",
    consignment: " dl১২৩ ",
    collected: bdt(50_000n),
  } as const;
  const report = await reportOf("pathao", said, null);
  expect(toldOf(report, { source: "poll" }, now)).toMatchObject({
    ...{ courier: "pathao", number: "DL123", heard: { source: "poll" } },
    report: { key: report.key, word: "Delivered", says: "delivered", at: now, collected: 50_000n, fee: null },
  });
});

test("what names no parcel by the courier's number is told of none", async () => {
  const report = await reportOf("steadfast", { word: "pending", says: "noted", reference: "OUR-1" }, null);
  expect(toldOf(report, { source: "hook" }, now)).toBeNull();
});
