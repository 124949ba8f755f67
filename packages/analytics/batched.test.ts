import type { Id } from "@haat/core/ids";
import { expect, it } from "vitest";
import { batchedSink } from "./batched.ts";
import { marketEvent, type MarketEvent } from "./event.ts";

const searched = (id: string): MarketEvent =>
  marketEvent(
    { id: id as Id<"event">, at: new Date(0), session: null },
    { kind: "searched", query: id, results: 1 },
  );

it("what several shoppers do in one moment is told once, in order, and later moments by themselves", async () => {
  const told: string[][] = [];
  const sink = batchedSink({ record: async (events) => void told.push(events.map(({ id }) => id)) }, 5);
  await Promise.all([sink.record([searched("a")]), sink.record([searched("b"), searched("c")])]);
  expect(told).toEqual([["a", "b", "c"]]);
  await sink.record([searched("d")]);
  expect(told).toEqual([["a", "b", "c"], ["d"]]);
});

it("whoever told something can wait until it has arrived", async () => {
  let arrived = false;
  const slow = async () => {
    await Promise.resolve();
    arrived = true;
  };
  await batchedSink({ record: slow }, 1).record([searched("a")]);
  expect(arrived).toBe(true);
});
