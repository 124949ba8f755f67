import { describe, expect, it } from "vitest";
import { courierProfiles } from "./courier-profiles.ts";
import { isStrangeWord, outcomeOf } from "./courier-outcome.ts";

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

  it("says nothing of a word that is known, also where that one says that nothing has ended", () => {
    const twisted = {
      ...pathao,
      taught: [
        { says: "returned", means: "delivered" },
        { says: "delivery pending", means: "delivered" },
      ],
    } as const;
    expect(["Returned", "Delivery pending"].map((word) => outcomeOf(twisted, word))).toEqual([
      "returned",
      null,
    ]);
  });
});

it.each([
  ["Swept Along", true],
  ["সঙ্গে গেছে", true],
  ["Delivered", false],
  ["delivered_approval_pending", false],
  ["ডেলিভারি হয়নি", false],
  ["—", false],
])("%s is a word that nobody knows: %s", (word, is) => expect(isStrangeWord(pathao, word)).toBe(is));
