import type { OpenAPIHono } from "@hono/zod-openapi";
import type { LocaleName } from "@haat/contract/values";
import type { HeldKey } from "@haat/db/queries/money/idempotency";
import type { Actor, EdgeDeps, NodeDeps, Tokens } from "./context.ts";

export type AppEnv = {
  Variables: {
    requestId: string;
    locale: LocaleName;
    tokens: Tokens;
    actor: Actor;
    edge: EdgeDeps;
    node: NodeDeps | null;
    /** The idempotency key this request runs under; set where the policy asks for one and Node answers. */
    held?: HeldKey;
  };
};

export type Api = OpenAPIHono<AppEnv>;
