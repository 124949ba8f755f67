import type { Courier } from "@haat/core/couriers";
import { maskPhonesIn } from "@haat/core/phone";
import { ask } from "@haat/outside/ask";
import { createBreaker } from "@haat/outside/breaker";
import type { CourierConfig } from "../config/kinds.ts";
import type { Exchange, Outside } from "../port.ts";

/**
 * `ok` and `refused`: JSON, with a 2xx or another status. `silence`: sent, and its effect is open. `unsent`: certainly no
 * effect.
 */
export type Reply =
  | Readonly<{ kind: "ok" | "refused"; status: number; body: unknown }>
  | Readonly<{ kind: "silence" }>
  | Readonly<{ kind: "unsent" }>;

export type Call = Readonly<{
  op: string;
  verb: "GET" | "POST" | "PATCH";
  /** Behind the courier's address. */
  path: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  /** The parcel it is about, by our name. */
  reference?: string | null;
}>;

type Api = Readonly<{
  courier: Courier;
  address: string;
  headers: Readonly<Record<string, string>>;
  config: CourierConfig;
  /** Fields of its messages that nobody may read later. */
  secret?: ReadonlySet<string>;
}>;

const nothing = Symbol("no JSON");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return nothing;
  }
}

const none: ReadonlySet<string> = new Set();

/** Phones stand in many fields, and in the words of people. */
const fitting = (secret: ReadonlySet<string>) => {
  const fit = (value: unknown): unknown => {
    if (typeof value === "string") return maskPhonesIn(value.slice(0, 2000));
    if (Array.isArray(value)) return value.slice(0, 50).map(fit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, secret.has(key) ? "[redacted]" : fit(inner)]),
    );
  };
  return fit;
};

/** Calls with JSON both ways, and with the same headers each. A page in place of JSON, and every 5xx, is silence. */
export function jsonApi({ courier, address, headers, config, secret = none }: Api, outside: Outside) {
  const fit = fitting(secret);
  const record = outside.record && {
    record: (exchange: Exchange) => outside.record?.({ ...exchange, url: maskPhonesIn(exchange.url) }),
  };
  const breaker = createBreaker(config.breaker, outside.now, (state) =>
    outside.breakerMoved?.(courier, state),
  );
  return async ({ op, verb, path, body, headers: own, reference = null }: Call): Promise<Reply> => {
    if (!breaker.allows()) return { kind: "unsent" };
    const asked = await ask(
      { fetch: outside.fetch, now: outside.now, ...record },
      {
        about: { courier, reference },
        ...{ op, verb, url: address + path, timeoutMs: config.timeoutMs },
        headers: { accept: "application/json", "content-type": "application/json", ...headers, ...own },
        body: body === undefined ? null : JSON.stringify(body),
        kept: {
          request: fit(body ?? null),
          response: (text) => {
            const value = parsed(text);
            return fit(value === nothing ? text : value);
          },
        },
      },
    );
    const isSilent = asked.kind === "silence" || asked.status >= 500;
    if (isSilent) breaker.fellSilent();
    else breaker.answered();
    if (isSilent) return { kind: "silence" };
    const value = parsed(asked.text);
    if (value === nothing) return { kind: "silence" };
    const kind = asked.status >= 200 && asked.status < 300 ? "ok" : "refused";
    return { kind, status: asked.status, body: value };
  };
}
export type JsonApi = ReturnType<typeof jsonApi>;
