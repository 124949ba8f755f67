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

test("what names a parcel by our reference alone is told by that, and what names none of none", async () => {
  const named = await reportOf("steadfast", { word: "pending", says: "noted", reference: "OUR-1" }, null);
  expect(toldOf(named, { source: "hook" }, now)).toMatchObject({ number: null, reference: "OUR-1" });
  const nameless = await reportOf("steadfast", { word: "pending", says: "noted" }, null);
  expect(toldOf(nameless, { source: "hook" }, now)).toBeNull();
});
