import { expect, it } from "vitest";
import { plainTaka } from "./plain-taka.ts";

it("poisha are typed as a person types taka, without losing one", () => {
  expect(["33430246", "50000", "5", "100005"].map(plainTaka)).toEqual([
    "334302.46",
    "500",
    "0.05",
    "1000.05",
  ]);
});
