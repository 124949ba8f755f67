import { expect, test } from "vitest";
import { latePaid } from "./late-paid.ts";

type Part = Parameters<typeof latePaid>[0];
const now = "2026-11-23T06:00:00.000Z";
const sum = (minor: string) => ({ currency: "BDT" as const, minor, display: "" });
const late: Part = {
  ...{ state: "in_transit", promisedBy: "2026-11-22T18:00:00.000Z", parcel: null },
  ...{ total: sum("68000"), atDoor: sum("0") },
};

test("the money of a paid parcel may be asked back once its day is over, wherever it is", () => {
  expect(latePaid(late, now)).toBe("way");
  expect(latePaid({ ...late, state: "packed" }, now)).toBe("shop");
  expect(latePaid({ ...late, atDoor: sum("54000") }, now)).toBe("way");
});

test("not before, not of cash at the door, and not once it is there or comes back", () => {
  expect(latePaid({ ...late, promisedBy: now }, now)).toBeNull();
  expect(latePaid({ ...late, promisedBy: null }, now)).toBeNull();
  expect(latePaid({ ...late, atDoor: sum("68000") }, now)).toBeNull();
  for (const state of ["delivered", "rto_in_transit", "lost", "cancelled", "pending"] as const)
    expect(latePaid({ ...late, state }, now)).toBeNull();
  const parcel = {
    courier: "pathao" as const,
    number: "DX",
    handedAt: now,
    state: "delivered" as const,
    stateAt: now,
  };
  expect(latePaid({ ...late, parcel }, now)).toBeNull();
});
