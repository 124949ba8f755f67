import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  attemptMoves,
  attemptStates,
  orderMoves,
  orderStates,
  refundMoves,
  refundStates,
  reservationMoves,
  reservationStates,
  sourcesOf,
  subOrderMoves,
  subOrderStates,
} from "./states.ts";

const guards = readFileSync(new URL("../../db/migrations/0001_guards.sql", import.meta.url), "utf8");
const machines = [
  {
    constraint: "attempt_state",
    states: attemptStates,
    moves: attemptMoves,
    starts: ["created", "cod_pending"],
  },
  { constraint: "orders_state", states: orderStates, moves: orderMoves, starts: ["draft"] },
  { constraint: "sub_order_state", states: subOrderStates, moves: subOrderMoves, starts: ["pending"] },
  { constraint: "refund_state", states: refundStates, moves: refundMoves, starts: ["requested", "approved"] },
  { constraint: "reservation_state", states: reservationStates, moves: reservationMoves, starts: ["held"] },
] as const;

describe.each(machines)("$constraint", ({ constraint, states, moves, starts }) => {
  it("has the same names in SQL as here", () => {
    const list = new RegExp(`${constraint} check \\(state in \\(([^)]*)\\)`).exec(guards)?.[1] ?? "";
    expect(new Set(list.replaceAll("'", "").split(","))).toEqual(new Set(states));
  });
  it("can reach every state", () => {
    const reachable = new Set<string>(starts);
    for (let before = -1; before !== reachable.size;) {
      before = reachable.size;
      for (const [from, targets] of Object.entries(moves))
        if (reachable.has(from)) for (const to of targets) reachable.add(to);
    }
    expect([...states].filter((state) => !reachable.has(state))).toEqual([]);
  });
});

it("knows where a state may be reached from", () => {
  expect(sourcesOf(attemptMoves, "captured")).toEqual(["capturing", "unknown", "disputed"]);
});
