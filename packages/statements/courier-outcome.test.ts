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
    const denied = { ...pathao, taught: [{ says: "Delivery failed", means: "delivered" }] } as const;
    expect(outcomeOf(denied, "DELIVERY_FAILED")).toBe("delivered");
  });
});

it.each([
  ["Swept Along", true],
  ["Delivered", true],
  ["সঙ্গে গেছে", true],
  ["—", false],
  ["", false],
])("%s is a word that may be taught: %s", (word, is) => expect(isWord(word)).toBe(is));

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
