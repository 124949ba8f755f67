import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeReport, type Judged, type ParcelNow, type Said, taskFrom } from "./parcel-reports.ts";
import { shipmentRanks, shipmentStates, type ShipmentState } from "./shipments.ts";

const minute = (count: number): Date => new Date(Date.UTC(2026, 10, 21, 4, count));
const said = (says: Said["says"], at = 9, isProvisional = false): Said => ({
  says,
  isProvisional,
  at: minute(at),
});
const parcel = (state: ShipmentState, over: Partial<ParcelNow> = {}): ParcelNow => ({
  ...{ state, at: minute(5), attempts: 0, part: "in_transit" },
  ...over,
});
const short = (judged: Judged): string =>
  judged.fate === "moved" ? judged.road.join(" ") : judged.fate === "case" ? judged.kind : judged.fate;
const judged = (now: ParcelNow, report: Said): string => short(judgeReport(now, report));

describe("a report of a courier", () => {
  it("carries the parcel there, with the steps that nobody told", () => {
    expect(judged(parcel("label_ready", { at: null, part: "packed" }), said("out_for_delivery"))).toBe(
      "picked_up in_transit out_for_delivery",
    );
  });

  it("of what ranks lower is kept, however late it says it was", () => {
    expect(judged(parcel("out_for_delivery"), said("picked_up", 50))).toBe("kept");
    expect(judged(parcel("delivered", { part: "delivered" }), said("attempt_failed", 50))).toBe("kept");
  });

  it("that he has not confirmed himself, or that says nothing of where it is, moves nothing", () => {
    expect(judged(parcel("out_for_delivery"), said("delivered", 9, true))).toBe("kept");
    expect(judged(parcel("out_for_delivery"), said("invoiced"))).toBe("kept");
    expect(judged(parcel("out_for_delivery"), said("noted"))).toBe("kept");
  });

  it("in a word that nobody understands waits for a person, even unconfirmed", () => {
    expect(judged(parcel("in_transit"), said("unknown", 9, true))).toBe("unknown_word");
  });

  it("among attempts counts by the courier's own clock", () => {
    expect(judged(parcel("attempt_failed"), said("out_for_delivery", 6))).toBe("out_for_delivery");
    expect(judged(parcel("attempt_failed"), said("out_for_delivery", 4))).toBe("kept");
    expect(judged(parcel("attempt_failed", { attempts: 1 }), said("attempt_failed", 6))).toBe(
      "out_for_delivery attempt_failed",
    );
    expect(judged(parcel("out_for_delivery"), said("on_hold", 5))).toBe("kept");
  });

  it("that it is stopped again is a stop of its own, by his clock or after it went on; the same word asked for again is not", () => {
    const again = "out_for_delivery on_hold";
    expect(judged(parcel("on_hold"), said("on_hold", 6))).toBe(again);
    expect(judged(parcel("on_hold"), said("on_hold", 5))).toBe("kept");
    expect(judged(parcel("on_hold"), { ...said("on_hold"), isUntimed: true })).toBe("kept");
    const gone = parcel("on_hold", { hasGoneOn: true, isWished: true });
    expect(judged(gone, { ...said("on_hold"), isUntimed: true })).toBe(again);
    expect(judged(parcel("on_hold", { isWished: true }), said("on_hold"))).toBe("kept");
  });

  it("of a fourth failed attempt waits for a person", () => {
    expect(judged(parcel("out_for_delivery", { attempts: 2 }), said("attempt_failed"))).toBe(
      "attempt_failed",
    );
    expect(judged(parcel("out_for_delivery", { attempts: 3 }), said("attempt_failed"))).toBe("attempts");
  });

  it("of a loss, while what was not taken is on its way back, is of that alone", () => {
    const ended = parcel("partly_delivered", { part: "delivered", isRestComing: true });
    expect([judged(ended, said("lost")), judged(ended, said("damaged"))]).toEqual(["rest_lost", "rest_lost"]);
    expect(judged(ended, said("lost", 9, true))).toBe("kept");
    expect(judged({ ...ended, isRestComing: false }, said("lost"))).toBe("after_delivery");
  });

  it("against a delivery is looked at, and takes nothing back", () => {
    for (const says of ["rto_initiated", "rto_in_transit", "rto_received", "lost", "damaged"] as const) {
      expect(judged(parcel("delivered", { part: "delivered" }), said(says))).toBe("after_delivery");
      expect(judged(parcel("picked_up", { part: "completed" }), said(says))).toBe("after_delivery");
    }
    expect(judged(parcel("delivered", { part: "completed" }), said("partly_delivered"))).toBe(
      "after_delivery",
    );
    expect(judged(parcel("partly_delivered"), said("delivered"))).toBe("after_delivery");
    expect(judged(parcel("delivered"), said("delivered"))).toBe("kept");
  });

  it("of a delivery, of a parcel that the shop's code has delivered, follows the books", () => {
    expect(judged(parcel("picked_up", { part: "delivered" }), said("delivered"))).toBe(
      "in_transit out_for_delivery delivered",
    );
  });

  it("of a delivery after a return is looked at: his word alone makes nobody owe money", () => {
    expect(judged(parcel("rto_in_transit", { part: "rto_in_transit" }), said("delivered"))).toBe(
      "after_return",
    );
    expect(judged(parcel("lost", { part: "lost" }), said("partly_delivered"))).toBe("after_return");
  });

  it("of what was lost, said after that, says that it has turned up; what was said before says nothing", () => {
    const lost = parcel("lost", { part: "lost" });
    for (const says of ["in_transit", "out_for_delivery", "rto_initiated", "rto_received"] as const) {
      expect(judged(lost, said(says))).toBe("turned_up");
      expect(judged(lost, said(says, 5))).toBe("kept");
      expect(judged(lost, said(says, 9, true))).toBe("kept");
      expect(judged(parcel("damaged", { part: "lost" }), said(says))).toBe("kept");
      expect(judged({ ...lost, part: "returned_to_origin" }, said(says))).toBe("kept");
    }
    expect(judged(lost, said("lost"))).toBe("kept");
  });

  it("that means something else of a parcel that its shop still has means that there, and nowhere else", () => {
    const called = { ...said("rto_initiated"), beforePickup: "void" } as const;
    expect(judged(parcel("label_ready", { at: null, part: "packed" }), called)).toBe("void");
    expect(judged(parcel("label_ready", { at: null, part: "handed_over" }), called)).toBe(
      "picked_up in_transit on_hold rto_initiated",
    );
    expect(judged(parcel("in_transit"), called)).toBe("on_hold rto_initiated");
  });

  it("that he calls off what he has fetched is looked at, as long as it is not on its way back", () => {
    for (const state of ["picked_up", "in_transit", "out_for_delivery", "on_hold"] as const)
      expect(judged(parcel(state), said("void"))).toBe("called_off");
    expect(judged(parcel("delivered", { part: "delivered" }), said("void"))).toBe("after_delivery");
    expect(judged(parcel("partly_delivered"), said("void"))).toBe("after_delivery");
    for (const part of ["delivered", "completed"] as const)
      expect(judged(parcel("label_ready", { at: null, part }), said("void"))).toBe("after_delivery");
    expect(judged(parcel("rto_in_transit", { part: "rto_in_transit" }), said("void"))).toBe("kept");
  });

  it("that he carries what was called off is looked at, wherever its order goes by now", () => {
    for (const part of ["packed", "handed_over", "in_transit", "delivered", "cancelled"] as const) {
      const gone = parcel("void", { at: null, part });
      for (const says of [
        "picked_up",
        "out_for_delivery",
        "delivered",
        "exchanged",
        "rto_in_transit",
      ] as const)
        expect(judged(gone, said(says))).toBe("void_carried");
      expect(judged(gone, said("delivered", 9, true))).toBe("kept");
      expect(judged(gone, said("void"))).toBe("kept");
      expect(judged(gone, { ...said("rto_initiated"), beforePickup: "void" })).toBe("kept");
    }
  });

  it("of a parcel that its shop still packs is looked at", () => {
    expect(judged(parcel("label_ready", { part: "accepted" }), said("picked_up"))).toBe("not_handed_over");
    expect(judged(parcel("label_ready", { part: "accepted" }), said("void"))).toBe("void");
  });
});

it("in whatever order reports come, a parcel never goes back in rank, and the same report twice is one", () => {
  const report = fc.record({ says: fc.constantFrom(...shipmentStates), at: fc.nat(59) });
  fc.assert(
    fc.property(fc.array(report, { maxLength: 30 }), (reports) => {
      let now = parcel("label_ready", { at: null, part: "packed" });
      for (const { says, at } of reports) {
        const done = judgeReport(now, said(says, at));
        if (done.fate !== "moved") continue;
        const end = done.road.at(-1) ?? now.state;
        expect(end).toBe(says);
        expect(shipmentRanks[end]).toBeGreaterThanOrEqual(shipmentRanks[now.state]);
        now = { ...now, state: end, at: minute(at) };
        expect(judgeReport(now, said(says, at)).fate).not.toBe("moved");
      }
    }),
  );
});

it("makes work for staff as long as it can still be done", () => {
  const fetch = { task: "pickup_failed" } as const;
  const area = { task: "area_changed" } as const;
  expect(taskFrom({ state: "label_ready" }, fetch)).toBe("pickup_failed");
  expect(taskFrom({ state: "picked_up" }, fetch)).toBeNull();
  expect(taskFrom({ state: "attempt_failed" }, area)).toBe("area_changed");
  expect(taskFrom({ state: "delivered" }, area)).toBeNull();
  expect(taskFrom({ state: "void" }, fetch)).toBeNull();
  expect(taskFrom({ state: "label_ready" }, {})).toBeNull();
});
