import fc from "fast-check";
import { expect, it } from "vitest";
import { type ShipmentEvent, shipmentRanks, shipmentStates, shownEvent } from "./shipments.ts";

const said = (kind: ShipmentEvent["kind"], minute: number): ShipmentEvent => ({
  kind,
  at: new Date(Date.UTC(2026, 10, 21, 4, minute)).toISOString(),
});

it("a parcel of which nothing was said has no state", () => {
  expect(shownEvent([])).toBeNull();
});

it("what ranks lower and comes later does not take a delivery back", () => {
  expect(shownEvent([said("delivered", 5), said("in_transit", 9)])?.kind).toBe("delivered");
});

it("attempts take turns", () => {
  const [out, failed, again] = [
    said("out_for_delivery", 1),
    said("attempt_failed", 2),
    said("out_for_delivery", 3),
  ];
  expect(shownEvent([again, out, failed])).toEqual(again);
  expect(shownEvent([failed, out])).toEqual(failed);
});

it("what a courier holds back is shown until he tries again", () => {
  const [failed, held, again] = [said("attempt_failed", 1), said("on_hold", 2), said("out_for_delivery", 3)];
  expect(shownEvent([held, failed])).toEqual(held);
  expect(shownEvent([again, held, failed])).toEqual(again);
});

it.each(["partly_delivered", "exchanged"] as const)(
  "%s ends at the door as a delivery does: no later attempt takes it back",
  (kind) => expect(shownEvent([said(kind, 1), said("attempt_failed", 9)])?.kind).toBe(kind),
);

it("the order in which events arrive does not matter, and none of a higher rank is left out", () => {
  const events = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...shipmentStates), minute: fc.nat(59) }), {
    selector: ({ minute }) => minute,
    minLength: 1,
  });
  fc.assert(
    fc.property(events, (drawn) => {
      const list = drawn.map(({ kind, minute }) => said(kind, minute));
      const shown = shownEvent(list);
      expect(shownEvent(list.toReversed())).toEqual(shown);
      expect(shipmentRanks[shown?.kind ?? "created"]).toBe(
        Math.max(...list.map(({ kind }) => shipmentRanks[kind])),
      );
    }),
  );
});
