import type { OpenAPIHono } from "@hono/zod-openapi";
import type { LocaleName } from "@haat/contract/values";
import type { DomainError } from "@haat/core/errors";
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
    /** An access token was shown that is not ours, or opens another branch. */
    isTokenMisused: boolean;
    /** Tells whoever watches over faults. */
    report: (fault: unknown, requestId: string) => void | Promise<void>;
    /** Why the request is refused, once it is. */
    refused?: DomainError;
  };
};

export type Api = OpenAPIHono<AppEnv>;
