import { canAnswer } from "@haat/db/queries/can-answer";
import { edgePasswords } from "@haat/passwords/edge";
import type { World } from "../app.ts";
import type { EdgeEnv } from "../env.ts";
import { edgeDeps, logLine } from "./edge-deps.ts";
import { edgeReport } from "./edge-report.ts";
import { redisAnswers } from "./redis-answers.ts";

/** Production at the edge. */
export function edgeWorld(env: EdgeEnv): World {
  const edge = edgeDeps(env, edgePasswords());
  return {
    edge,
    node: null,
    log: logLine,
    report: edgeReport(env.SENTRY_DSN),
    ready: async () => {
      const [postgres, redis] = await Promise.all([canAnswer(edge.db), redisAnswers(edge.limits)]);
      return { postgres, redis };
    },
  };
}
