import { expect, it } from "vitest";
import { staffOf } from "./staff.ts";

const person = { name: "Salma", phone: "01712345678" };

it.each([
  { roles: ["buyer"], sees: null },
  { roles: ["buyer", "vendor"], sees: null },
  { roles: ["support"], sees: { mayChange: true, mayReadBooks: false } },
  { roles: ["finance"], sees: { mayChange: false, mayReadBooks: true } },
  { roles: ["buyer", "admin"], sees: { mayChange: true, mayReadBooks: true } },
] as const)("somebody who is $roles is shown what the API would let them do", ({ roles, sees }) => {
  const staff = staffOf({ ...person, roles: [...roles] });
  expect(staff).toEqual(sees === null ? null : { name: "Salma", ...sees });
});

it("somebody without a name is called by the phone", () => {
  expect(staffOf({ ...person, name: "", roles: ["support"] })?.name).toBe("01712345678");
});
