import { describe, expect, it } from "vitest";
import { courierProfiles } from "./courier-profiles.ts";
import { isWord, outcomeOf } from "./courier-outcome.ts";

const pathao = courierProfiles.pathao;
const taught = { ...pathao, taught: [{ says: "swept along", means: "delivered" }] } as const;

describe("what two have taught of a word", () => {
  it("is what it means, however it is written, and of the whole word alone", () => {
    expect(["Swept Along", " swept  along. "].map((word) => outcomeOf(taught, word))).toEqual([
      ...["delivered", "delivered"],
    ]);
    expect(["swept", "swept along the river"].map((word) => outcomeOf(taught, word))).toEqual([null, null]);
    expect(outcomeOf(pathao, "Swept Along")).toBeNull();
  });

  it("overrules what the word was known to mean, and nothing that only contains it", () => {
    const overruled = {
      ...pathao,
      taught: [
        { says: "cancelled", means: "delivered" },
        { says: "delivered", means: "partial" },
      ],
    } as const;
    expect(
      ["Cancelled", "Order cancelled", "DELIVERED", "Delivered to Customer"].map((word) =>
        outcomeOf(overruled, word),
      ),
    ).toEqual(["delivered", "returned", "partial", "delivered"]);
  });
});

it.each([
  ["Swept Along", true],
  ["Delivered", true],
  ["সঙ্গে গেছে", true],
  ["—", false],
  ["", false],
])("%s is a word that may be taught: %s", (word, is) => expect(isWord(word)).toBe(is));

describe("a delivery", () => {
  it.each([
    ...(["Delivered", "DELIVERED.", "Delivery Completed", "Delivered to customer", "delivered"] as const),
    ...(["ডেলিভারি হয়েছে", "ডেলিভারি সম্পন্ন", "ডেলিভার্ড", "পৌঁছে দেওয়া হয়েছে"] as const),
  ])("is what says so and nothing besides: %s", (word) => expect(outcomeOf(pathao, word)).toBe("delivered"));

  it.each([
    ...([
      "ডেলিভারি করা যায়নি",
      "ডেলিভারি নেয়নি",
      "ডেলিভারি দিতে পারেনি",
      "ডেলিভারি স্থগিত",
      "ডেলিভারি নিতে অস্বীকার",
    ] as const),
    ...(["Delivery Refused", "Delivery Rejected", "Delivery Rescheduled", "Delivery Exception"] as const),
    ...([
      "Delivery Hold",
      "Could not be delivered",
      "Awaiting delivery",
      "To be delivered",
      "No delivery",
    ] as const),
    ...([
      "Never delivered",
      "Delivery",
      "Delivered 1 of 2",
      "Delivered to hub",
      "Unable to deliver",
    ] as const),
  ])("is nothing that may deny it, in words that nobody has listed either: %s", (word) =>
    expect(outcomeOf(pathao, word)).toBeNull(),
  );

  it.each(["RTO Delivered", "Delivered to Merchant", "Delivered to seller", "Return delivered"])(
    "to the shop is a way back: %s",
    (word) => expect(outcomeOf(pathao, word)).toBe("returned"),
  );
});

it.each([
  ...([
    "Not returned",
    "Return requested",
    "Return rejected",
    "ফেরত আসেনি",
    "Exchange failed",
    "বদল হয়নি",
  ] as const),
])("%s is no end", (word) => expect(outcomeOf(pathao, word)).toBeNull());
