import { describe, expect, it } from "vitest";
import { attemptMoves, legalMoves, machines, sourcesOf } from "./states.ts";

/**
 * A draft is the buyer's cart, and a parcel that no courier has yet is its booking: no row of the machine stands for them. Goods that the
 * market has taken away are so by hand: no door leads there yet.
 */
const rowless: Readonly<Record<string, readonly string[]>> = {
  ...{ order: ["draft"], shipment: ["created"], product: ["hidden"] },
};

describe.each(Object.entries(machines))("%s", (machine, { states, moves, births }) => {
  it("can reach every state", () => {
    const reachable = new Set<string>([...births, ...(rowless[machine] ?? [])]);
    for (let before = -1; before !== reachable.size;) {
      before = reachable.size;
      for (const [from, targets] of Object.entries(moves))
        if (reachable.has(from)) for (const to of targets) reachable.add(to);
    }
    expect([...states].filter((state) => !reachable.has(state))).toEqual([]);
  });
  it("moves between states that it has", () => {
    const named = legalMoves.filter((each) => each.machine === machine).flatMap(({ from, to }) => [from, to]);
    expect(named.filter((state) => state !== null && !states.some((known) => known === state))).toEqual([]);
  });
});

it("knows where a state may be reached from", () => {
  expect(sourcesOf(attemptMoves, "captured")).toEqual([
    ...["capturing", "unknown", "partially_refunded", "refunded", "disputed"],
  ]);
});
