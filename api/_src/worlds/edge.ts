import { canAnswer } from "@haat/db/queries/can-answer";
import { edgePasswords } from "@haat/passwords/edge";
import { captureException, flush, init } from "@sentry/vercel-edge";
import type { World } from "../app.ts";
import type { EdgeEnv } from "../env.ts";
import { edgeDeps, logLine } from "./edge-deps.ts";
import { describeFault, withoutPeople } from "./report.ts";

/** Production at the edge. Faults go to Sentry when it is configured, and to the log always. */
export function edgeWorld(env: EdgeEnv): World {
  if (env.SENTRY_DSN) init({ dsn: env.SENTRY_DSN, beforeSend: withoutPeople });
  const edge = edgeDeps(env, edgePasswords());
  return {
    edge,
    node: null,
    log: logLine,
    report: async (fault, requestId) => {
      console.error(JSON.stringify({ level: "error", id: requestId, fault: describeFault(fault) }));
      if (!env.SENTRY_DSN) return;
      captureException(fault, { tags: { requestId } });
      // An isolate may sleep right after its reply: the edge's SDK sends only when told to.
      await flush(2_000);
    },
    ready: async () => ({ postgres: await canAnswer(edge.db) }),
  };
}
