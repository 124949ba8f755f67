import type { Clock } from "@haat/core/clock";
import { ask } from "@haat/outside/ask";
import type { RateSource } from "./port.ts";
import { readRates } from "./read-rates.ts";

const timeoutMs = 10_000;

/** One document at one address, asked for with GET; a key stands in the address, so nothing of it is kept or told. */
export const httpRates = (
  { url }: Readonly<{ url: string }>,
  outside: Readonly<{ fetch: typeof fetch; now: Clock }>,
): RateSource => ({
  name: new URL(url).hostname,
  latest: async () => {
    const asked = await ask(outside, {
      ...{ about: {}, op: "rates", url, verb: "GET", body: null, timeoutMs },
      headers: { accept: "application/json" },
      kept: { request: null, response: () => null },
    });
    return asked.kind === "answered" && asked.status === 200 ? readRates(asked.text) : null;
  },
});
