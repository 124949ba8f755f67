import { expect, it } from "vitest";
import { placesGivenBy } from "./places.ts";

it("an owner is offered every place to give, a manager those below his own, the others none", () => {
  expect(placesGivenBy("owner")).toEqual(["owner", "manager", "packer", "accountant"]);
  expect(placesGivenBy("manager")).toEqual(["packer", "accountant"]);
  expect([...placesGivenBy("packer"), ...placesGivenBy("accountant")]).toEqual([]);
});
