import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { exampleEnvironment } from "../example-environment.ts";
import { type Ear, openEar } from "./ear.ts";
import { runTeller } from "./process-that-tells.ts";

let ear: Ear;
beforeAll(async () => void (ear = await openEar()));
afterAll(() => ear.close());

test("a fault in Node is told to Sentry with its request", async () => {
  const told = runTeller(new URL("./told-in-node.ts", import.meta.url), {
    ...exampleEnvironment(),
    ...inject("platform").env,
    SENTRY_DSN: ear.dsn,
  });
  await expect.poll(() => ear.heard.join("\n")).toContain("a shelf fell");
  expect(ear.heard.join("\n")).toContain("req_1");
  await told;
});
