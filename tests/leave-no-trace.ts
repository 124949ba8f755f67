import { afterAll } from "vitest";
import { lookAfterEach } from "./open-books.ts";

// No taka may be unexplained after any test.
lookAfterEach();

/** Files share a worker: what one has put into the environment, or in the place of `fetch`, the next does not find. */
const before = { ...process.env };
const { fetch } = globalThis;

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
  globalThis.fetch = fetch;
});
