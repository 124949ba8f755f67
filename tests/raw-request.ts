import type { PolicyRow } from "@haat/api/policy-table";
import { newId } from "@haat/core/ids";
import type { TestWorld } from "./world.ts";

const ids = {
  order: "order",
  sub_order: "subOrder",
  hand_in: "handIn",
  variant: "variant",
  attempt: "attempt",
} as const;
/** The path as somebody would call it who made an id up. */
export const pathOf = ({ path, object }: PolicyRow): string => {
  const kind = Object.entries(ids).find(([name]) => name === object)?.[1];
  return path.replace(/\{[^}]+\}/g, kind ? newId(kind, new Date()) : "x");
};

export type Send = Readonly<{ method: string; path: string; headers?: Record<string, string> }>;
/** As bytes would arrive: the address is not tidied up on its way. */
export async function sendRaw({ app }: TestWorld, { method, path, headers = {} }: Send): Promise<Response> {
  const hasBody = method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
  const request = new Request("http://haat.test/", {
    method,
    headers: {
      "x-locale": "en",
      ...(hasBody && { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }),
      ...headers,
    },
    ...(hasBody && { body: "{}" }),
  });
  Object.defineProperty(request, "url", { value: `http://haat.test${path}` });
  return app.fetch(
    request,
    {},
    { waitUntil: () => undefined, passThroughOnException: () => undefined, props: {} },
  );
}

/** Every route with its row, as the API publishes them. */
export const policyOf = async ({ fetch }: TestWorld): Promise<readonly PolicyRow[]> =>
  (await (await fetch("/v1/policy.json")).json()) as PolicyRow[];
