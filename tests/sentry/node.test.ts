import { readNodeEnv } from "@haat/api/env";
import { nodeWorld } from "@haat/api/worlds/node";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { exampleEnvironment } from "../example-environment.ts";
import { type Ear, openEar } from "./ear.ts";

let ear: Ear;
beforeAll(async () => {
  ear = await openEar();
  vi.spyOn(console, "error").mockReturnValue();
});
afterAll(() => ear.close());

test("a fault in Node is told to Sentry with its request", async () => {
  // Enough to open a world; nothing in it is called.
  const env = { ...exampleEnvironment(), ...inject("platform").env, SENTRY_DSN: ear.dsn };
  const world = nodeWorld(readNodeEnv(env), env);
  world.report(new Error("a shelf fell"), "req_1");
  await vi.waitFor(() => expect(ear.heard.join("\n")).toContain("a shelf fell"), { timeout: 30_000 });
  expect(ear.heard.join("\n")).toContain("req_1");
});
