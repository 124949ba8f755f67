import { edgeReport } from "@haat/api/worlds/edge-report";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Ear, openEar } from "./ear.ts";

let ear: Ear;
beforeAll(async () => {
  ear = await openEar();
  vi.spyOn(console, "error").mockReturnValue();
});
afterAll(() => ear.close());

test("a fault at the edge is told to Sentry with its request, and without what somebody sent", async () => {
  const report = edgeReport(ear.dsn);
  await report(new Error("a shelf fell under 01712345678\nparams: রহিমা খাতুন"), "req_1");
  await vi.waitFor(() => expect(ear.heard.join("\n")).toContain("a shelf fell"), { timeout: 30_000 });
  expect(ear.heard.join("\n")).toContain("req_1");
  expect(ear.heard.join("\n")).not.toMatch(/রহিমা|1712345678/);
});
