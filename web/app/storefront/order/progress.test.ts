import { describe, expect, it } from "vitest";
import { progressOf } from "./progress.ts";

const at = (hour: string) => `2026-11-21T${hour}:00:00.000Z`;
const step = (to: string, hour: string) => ({ at: at(hour), machine: "sub_order" as const, to });

describe("a parcel's road", () => {
  it("shows what happened with its time, where it is, and what is ahead", () => {
    const steps = [step("confirmed", "09"), step("accepted", "10")];
    expect(progressOf({ state: "accepted", steps }, at("08"))).toEqual([
      { step: "ordered", at: at("08"), look: "done" },
      { step: "confirmed", at: at("09"), look: "done" },
      { step: "accepted", at: at("10"), look: "now" },
      { step: "packed", at: null, look: "ahead" },
      { step: "handed_over", at: null, look: "ahead" },
      { step: "delivered", at: null, look: "ahead" },
    ]);
  });

  it.each(["delivered", "completed"] as const)("is over once %s", (state) => {
    expect(progressOf({ state, steps: [] }, at("08")).map(({ look }) => look)).toEqual(Array(6).fill("done"));
  });

  it("stops at a cancellation and promises nothing further", () => {
    const steps = [step("confirmed", "09"), step("cancelled", "11")];
    expect(progressOf({ state: "cancelled", steps }, at("08")).map((item) => [item.step, item.look])).toEqual(
      [
        ["ordered", "done"],
        ["confirmed", "done"],
        ["cancelled", "bad"],
      ],
    );
  });

  it.each(["rto_in_transit", "returned_to_origin", "lost"] as const)("turns where it is %s", (state) => {
    const steps = [step("confirmed", "09"), step("handed_over", "10"), step(state, "11")];
    expect(progressOf({ state, steps }, at("08")).map((item) => [item.step, item.look])).toEqual([
      ...[
        ["ordered", "done"],
        ["confirmed", "done"],
        ["handed_over", "done"],
      ],
      [state, "bad"],
    ]);
  });
});
