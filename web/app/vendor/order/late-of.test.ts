import { expect, it } from "vitest";
import { lateOf } from "./late-of.ts";

const now = "2026-11-22T10:00:00.000Z";
const parcel = (state: "attempt_failed" | "on_hold" | "in_transit", stateAt: string) => ({
  ...{ courier: "pathao" as const, number: "P1", handedAt: "2026-11-18T06:00:00.000Z", state, stateAt },
});

it.each([
  ["attempt_failed", "attempt"],
  ["on_hold", "held"],
] as const)(
  "a parcel that is %s is late in its shop's page as in its list, with the evening of the day after",
  (state, why) => {
    const since = "2026-11-22T04:00:00.000Z";
    expect(lateOf({ state: "in_transit", promisedBy: null, parcel: parcel(state, since) }, now)).toEqual({
      ...{ why, since, until: "2026-11-23T12:00:00.000Z" },
    });
  },
);

it("past its promised day it is late on its way, and no sooner", () => {
  const [promisedBy, later] = ["2026-11-21T17:59:00.000Z", "2026-11-23T17:59:00.000Z"];
  const moving = { state: "in_transit", parcel: parcel("in_transit", "2026-11-22T04:00:00.000Z") } as const;
  expect(lateOf({ ...moving, promisedBy }, now)).toEqual({ why: "promise", since: promisedBy, until: null });
  expect(lateOf({ ...moving, promisedBy: later }, now)).toBeNull();
});

it("what is still in the shop has its own clock above", () => {
  const promisedBy = "2026-11-21T17:59:00.000Z";
  expect(lateOf({ state: "packed", promisedBy, parcel: null }, now)).toBeNull();
});
