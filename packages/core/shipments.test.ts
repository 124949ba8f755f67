import fc from "fast-check";
import { expect, it } from "vitest";
import { roadTo, shipmentMoves, shipmentRanks, shipmentStates } from "./shipments.ts";

it("what was left untold is made up in the order in which it must have happened", () => {
  expect(roadTo("label_ready", "delivered")).toEqual([
    "picked_up",
    "in_transit",
    "out_for_delivery",
    "delivered",
  ]);
  expect(roadTo("picked_up", "attempt_failed")).toEqual(["in_transit", "out_for_delivery", "attempt_failed"]);
});

it("a parcel that turns back untold was stopped on its way, and nobody has been at the door", () => {
  expect(roadTo("label_ready", "rto_in_transit")).toEqual([
    ...["picked_up", "in_transit", "on_hold", "rto_initiated", "rto_in_transit"],
  ]);
});

it("nobody makes up that a part was taken at the door", () => {
  const inPart = ["partly_delivered", "exchanged"];
  for (const from of shipmentStates)
    for (const to of shipmentStates)
      expect(
        roadTo(from, to)
          ?.slice(0, -1)
          .filter((step) => inPart.includes(step)) ?? [],
      ).toEqual([]);
});

it("a second failed attempt had its rider on the way again", () => {
  expect(roadTo("attempt_failed", "attempt_failed")).toEqual(["out_for_delivery", "attempt_failed"]);
});

it("no way leads out of what ended at the door, nor back to the shop's label; what was lost is only its shop's again", () => {
  for (const from of shipmentStates.filter((each) => each !== "lost"))
    expect(roadTo(from, "rto_received")?.includes("lost") ?? false).toBe(false);
  expect(roadTo("lost", "rto_received")).toEqual(["rto_received"]);
  for (const to of shipmentStates.filter((each) => each !== "rto_received"))
    expect([to, roadTo("lost", to)]).toEqual([to, null]);
  for (const end of ["delivered", "damaged", "void"] as const)
    for (const to of shipmentStates) expect([end, to, roadTo(end, to)]).toEqual([end, to, null]);
  expect(roadTo("partly_delivered", "delivered")).toBeNull();
  expect(roadTo("in_transit", "label_ready")).toBeNull();
  expect(roadTo("picked_up", "void")).toBeNull();
});

it("every step of every way is a legal move, and only attempts at the door take turns in rank", () => {
  const any = fc.constantFrom(...shipmentStates);
  fc.assert(
    fc.property(any, any, (from, to) => {
      const road = roadTo(from, to) ?? [];
      let here = from;
      for (const next of road) {
        expect(shipmentMoves[here]).toContain(next);
        expect(here === "lost" || shipmentRanks[next] >= shipmentRanks[here]).toBe(true);
        here = next;
      }
      expect(road.at(-1) ?? to).toBe(to);
    }),
  );
});
