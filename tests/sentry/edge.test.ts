import { readEdgeEnv } from "@haat/api/env";
import { edgeWorld } from "@haat/api/worlds/edge";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { type Ear, environmentWith, openEar } from "./ear.ts";

let ear: Ear;
beforeAll(async () => {
  ear = await openEar();
  vi.spyOn(console, "error").mockReturnValue();
});
afterAll(() => ear.close());

test("a fault at the edge is told to Sentry with its request", async () => {
  const env = environmentWith(ear.dsn, inject("platform").env);
  const world = edgeWorld(readEdgeEnv(env));
  await world.report(new Error("a shelf fell"), "req_1");
  await vi.waitFor(() => expect(ear.heard.join("\n")).toContain("a shelf fell"), { timeout: 10_000 });
  expect(ear.heard.join("\n")).toContain("req_1");
});
