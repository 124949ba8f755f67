import { describe, expect, it } from "vitest";
import { concernOf, nextEveningAfter } from "./concern.ts";

const now = "2026-11-22T10:00:00.000Z";
const parcel = (state: "attempt_failed" | "on_hold", stateAt: string) => ({
  ...{ courier: "pathao" as const, handedAt: "2026-11-18T06:00:00.000Z", state, stateAt },
});

describe("what its buyer should know of a parcel", () => {
  it.each([
    ["2026-11-21T17:59:00.000Z", "2026-11-22T12:00:00.000Z"],
    ["2026-11-21T18:01:00.000Z", "2026-11-23T12:00:00.000Z"],
    ["2026-11-22T04:00:00.000Z", "2026-11-23T12:00:00.000Z"],
  ])(
    "a rider who came at %s may come again until six in the evening of the day after in Dhaka",
    (at, until) => expect(nextEveningAfter(at)).toBe(until),
  );

  it.each([
    ["in_transit", "2026-11-22T04:00:00.000Z", { kind: "attempt", at: "2026-11-23T12:00:00.000Z" }],
    ["in_transit", "2026-11-20T04:00:00.000Z", { kind: "attempt_over", at: "2026-11-21T12:00:00.000Z" }],
    ["delivered", "2026-11-22T04:00:00.000Z", null],
    ["rto_in_transit", "2026-11-22T04:00:00.000Z", null],
  ] as const)("a failed try of a part that is %s, at %s", (state, stateAt, concern) =>
    expect(
      concernOf(
        { state, promisedBy: "2026-11-20T04:00:00.000Z", parcel: parcel("attempt_failed", stateAt) },
        now,
      ),
    ).toEqual(concern),
  );

  it("a parcel that its courier holds has the same time for another try", () => {
    const held = { state: "in_transit", promisedBy: null } as const;
    expect(concernOf({ ...held, parcel: parcel("on_hold", "2026-11-22T04:00:00.000Z") }, now)).toEqual({
      ...{ kind: "held", at: "2026-11-23T12:00:00.000Z" },
    });
    const old = parcel("on_hold", "2026-11-20T04:00:00.000Z");
    expect(concernOf({ ...held, parcel: old }, now)?.kind).toBe("held_over");
  });

  it.each([
    ["packed", "2026-11-22T09:00:00.000Z", "late_in_shop"],
    ["handed_over", "2026-11-22T09:00:00.000Z", "late_on_way"],
    ["in_transit", "2026-11-22T11:00:00.000Z", null],
    ["completed", "2026-11-20T09:00:00.000Z", null],
    ["cancelled", "2026-11-20T09:00:00.000Z", null],
  ] as const)("a part that is %s and was to be there by %s", (state, promisedBy, kind) =>
    expect(concernOf({ state, promisedBy, parcel: null }, now)?.kind ?? null).toBe(kind),
  );
});
