import { bdt } from "@haat/core/money";
import { expect, it } from "vitest";
import type { ParcelToBook } from "./port.ts";
import { forTheRider, oneByOne, unfit } from "./usual.ts";

const parcel: ParcelToBook = {
  reference: "H-1",
  recipient: { name: "Rahima", phone: "01712345678", address: "House 12, Mirpur", place: {} },
  ...{ collect: bdt(125_000n), value: bdt(125_000n), grams: 500, pieces: 1, contents: "Sari", store: "7" },
  kind: "parcel",
};

it("parcels booked one by one are each answered, also those that are refused", async () => {
  const book = oneByOne(async ({ reference }) =>
    reference === "H-2" ? unfit("store") : { state: "unknown" },
  );
  const answers = await book([parcel, { ...parcel, reference: "H-2" }]);
  expect([...answers]).toEqual([
    ["H-1", { state: "unknown" }],
    ["H-2", { state: "rejected", code: "unfit", field: "store" }],
  ]);
});

it("the rider is told what he must know, and nothing where there is nothing", () => {
  const recipient = { ...parcel.recipient, otherPhone: "01812345678" };
  expect(forTheRider(parcel)).toBe("");
  expect(forTheRider({ ...parcel, recipient, instruction: "Ring twice", kind: "fragile" })).toBe(
    "Ring twice; Phone 2: 01812345678; Fragile",
  );
});
