import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ear, openEar } from "./ear.ts";
import { runTeller } from "./process-that-tells.ts";

let ear: Ear;
beforeAll(async () => void (ear = await openEar()));
afterAll(() => ear.close());

test("a fault at the edge is told to Sentry with its request, and without what somebody sent", async () => {
  await runTeller(new URL("./told-at-edge.ts", import.meta.url), { SENTRY_DSN: ear.dsn });
  expect(ear.heard.join("\n")).toContain("a shelf fell");
  expect(ear.heard.join("\n")).toContain("req_1");
  expect(ear.heard.join("\n")).not.toMatch(/রহিমা|1712345678/);
});
