import type { OpenAPIHono } from "@hono/zod-openapi";
import type { LocaleName } from "@haat/contract/values";
import type { Actor, EdgeDeps, NodeDeps, Tokens } from "./context.ts";

export type AppEnv = {
  Variables: {
    requestId: string;
    locale: LocaleName;
    tokens: Tokens;
    actor: Actor;
    edge: EdgeDeps;
    node: NodeDeps | null;
  };
};

export type Api = OpenAPIHono<AppEnv>;
