import { expect, it } from "vitest";
import { atStandard, type Cell, countedCpu, percentile, summarise } from "./sums.ts";

const cell: Cell = {
  operations: 2,
  failures: {},
  seconds: 1,
  latenciesMs: [10, 30],
  databaseTrips: 4,
  cacheTrips: 2,
  cpu: { server: 6, postgres: 2, bridges: 1, redis: 0, wallets: 3 },
};

it("a percentile is a value that was really measured", () => {
  const values = [40, 10, 30, 20];
  expect(percentile(values, 0.5)).toBe(20);
  expect(percentile(values, 0.95)).toBe(40);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.99)).toBe(0);
});

it("rounds are weighed by their operations, not averaged", () => {
  const busy: Cell = {
    ...cell,
    operations: 6,
    seconds: 3,
    latenciesMs: [20],
    databaseTrips: 12,
    failures: { late: 1 },
  };
  const summary = summarise([cell, busy]);
  expect(summary).toMatchObject({
    operations: 8,
    failed: 1,
    perSecond: 2,
    p50Ms: 20,
    p99Ms: 30,
    databaseTrips: 2,
  });
  expect(summary.cpu).toEqual({ server: 1.5, postgres: 0.5, bridges: 0.25, redis: 0, wallets: 0.75 });
});

it("only the server and Postgres count against a goal", () => {
  expect(countedCpu(summarise([cell]))).toBe(4);
  expect(countedCpu(summarise([{ ...cell, cpu: null }]))).toBeNull();
});

it("a machine on which everything costs twice as much gives the same result", () => {
  expect(atStandard(1.2, 0.22, 0.11)).toBeCloseTo(0.6);
});

it("a scenario that never finished an operation has no cost instead of an infinite one", () => {
  const none = summarise([{ ...cell, operations: 0, latenciesMs: [], failures: { "status 500": 3 } }]);
  expect(none).toMatchObject({ perSecond: 0, p95Ms: 0, databaseTrips: 0, failed: 3 });
});
