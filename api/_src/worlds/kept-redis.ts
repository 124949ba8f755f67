import type { UpstashCartsConfig } from "@haat/carts/upstash";
import { keptFetch } from "./kept-connections.ts";

type Requester = NonNullable<UpstashCartsConfig["requester"]>;

type Answer = { result?: unknown; error?: string };

/**
 * Carries the SDK's commands over kept connections, as `keptFetch` does for the database. For scripts and other writes: it
 * hands no sync token on, and a replica that is behind would not know.
 */
export function keptRequester(
  redis: Readonly<{ url: string; token: string; timeoutMs?: number }>,
): Requester {
  const ask = keptFetch();
  const headers = { authorization: `Bearer ${redis.token}`, "content-type": "application/json" };
  return {
    request: async ({ path = [], body }) => {
      const address = [redis.url.replace(/\/$/, ""), ...path].join("/");
      const { timeoutMs = 250 } = redis;
      const reply = await ask(address, { method: "POST", headers, body: JSON.stringify(body), timeoutMs });
      const answer = (await reply.json()) as Answer;
      if (!reply.ok) throw new Error(answer.error ?? `Redis answered with ${reply.status}`);
      return answer as never;
    },
  };
}
