import { expect, it, test } from "vitest";
import { staffOf } from "./staff.ts";

const person = { name: "Tasnim", phone: "01712345678", may: [] };

it.each([["buyer"], ["buyer", "vendor"]] as const)(
  "somebody who is %s only is not of the staff",
  (...roles) => {
    expect(staffOf({ ...person, roles: [...roles] })).toBeNull();
  },
);

it.each(["support_1", "support_2", "finance", "admin"] as const)("%s is of the staff", (role) => {
  expect(staffOf({ ...person, roles: ["buyer", role], may: ["findOrders"] })).toEqual({
    name: "Tasnim",
    may: ["findOrders"],
  });
});

test("somebody without a name is called by his phone", () => {
  expect(staffOf({ ...person, name: "", roles: ["support_2"] })?.name).toBe("01712345678");
});
