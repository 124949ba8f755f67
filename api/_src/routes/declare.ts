import { Problem, problems } from "@haat/contract/problem";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Ctx, NodeCtx } from "../context.ts";
import { enforce } from "../middleware/enforce.ts";
import type { Policy, Who } from "../policy.ts";
import type { KeyedCtx } from "../services/idempotent.ts";

/** Spread into `createRoute`: the policy, its enforcement, and its trace in OpenAPI. A route without it stops the start. */
export const under = (policy: Policy) => ({
  middleware: enforce(policy),
  "x-haat-policy": policy,
  security: securityOf(policy),
});

/** What a caller shows: the token of his session, of his order, of his cart, or nothing. */
function securityOf({ who, owns }: Policy): Record<string, string[]>[] {
  if (!who.includes("public")) return [{ session: [] }];
  if (owns === "order") return [{ orderToken: [] }, { session: [] }];
  return owns === "cart" ? [{ cart: [] }, {}] : [];
}

const publicly = {
  who: ["public"],
  owns: "none",
  idempotency: "none",
  rate: "read",
  surface: "edge",
} as const satisfies Policy;

/** The usual policies; a route spreads one and changes what differs. */
export const policies = {
  publicRead: publicly,
  cart: { ...publicly, owns: "cart", rate: "write" },
  ownOrder: { ...publicly, owns: "order" },
  self: { ...publicly, who: ["buyer"] as readonly Who[], owns: "self" },
  shop: { who: ["vendor"], owns: "shop", idempotency: "none", rate: "read", surface: "node" },
  shopWrite: { who: ["vendor"], owns: "shop", idempotency: "required", rate: "write", surface: "node" },
  staff: {
    who: ["support", "finance", "admin"],
    owns: "none",
    idempotency: "none",
    rate: "read",
    surface: "node",
  },
  staffWrite: {
    who: ["support", "admin"],
    owns: "none",
    idempotency: "required",
    rate: "money",
    surface: "node",
  },
} as const satisfies Record<string, Policy>;

/** A JSON reply. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/** A JSON body. Always required: an empty request must not skip validation. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  required: true as const,
  ...json(schema, description),
});

type ProblemDocument = {
  description: string;
  content: { "application/problem+json": { schema: typeof Problem } };
};

/** One response per status, naming the codes that arrive with it. */
export function problemsFor(...codes: readonly ProblemCode[]): Record<number, ProblemDocument> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of ["request.invalid" as const, ...codes])
    byStatus.set(problems[code].status, [...(byStatus.get(problems[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      status,
      {
        description: named.map((code) => `\`${code}\``).join(", "),
        content: { "application/problem+json": { schema: Problem } },
      },
    ]),
  );
}

export const cartHeader = z.object({
  "x-haat-cart": z
    .string()
    .regex(/^[0-9a-z]{32}$/)
    .optional()
    .openapi({ description: "The opaque cart token; a reply to a first write brings one" }),
});

/** How a key may be refused; every route that asks for one names them. */
export const keyProblems = [
  "idempotency.key_missing",
  "idempotency.key_invalid",
  "idempotency.key_reused",
  "idempotency.in_progress",
] as const satisfies readonly ProblemCode[];

export const idempotencyHeader = z.object({
  "idempotency-key": z.string().min(1).max(255).openapi({ example: "0b6f6c0e-5a31-4f4e-9a55-1c6d2f1a7b10" }),
});

type Viewer = Ctx["viewer"];
type VendorViewer = Extract<Viewer, { kind: "vendor" }>;

function viewerOf(c: Context<AppEnv>): Viewer {
  const { actor, tokens } = c.var;
  if (actor.kind === "member" && actor.shop && c.req.path.startsWith("/v1/vendor"))
    return { kind: "vendor", userId: actor.userId, vendorId: actor.shop.id };
  const staff = (["admin", "finance", "support"] as const).find(
    (role) => actor.kind === "member" && actor.roles.includes(role),
  );
  if (actor.kind === "member" && staff && /^\/v1\/(support|admin)/.test(c.req.path))
    return { kind: staff, userId: actor.userId };
  return { kind: "visitor", sessionHash: tokens.sessionHash, orderTokenHash: tokens.orderTokenHash };
}

/** What a service sees of this request. */
export function ctxOf(c: Context<AppEnv>): Ctx {
  const { actor, tokens, locale, requestId, edge } = c.var;
  return { ...edge, actor, tokens, viewer: viewerOf(c), locale, requestId };
}

export function nodeCtxOf(c: Context<AppEnv>): NodeCtx {
  const { node } = c.var;
  if (!node) throw new DomainError("service.unavailable");
  return {
    ...node,
    ...ctxOf(c),
    ...{
      books: node.books,
      payments: node.payments,
      bkashWebhook: node.bkashWebhook,
      analytics: node.analytics,
    },
  };
}

/** Of a route whose policy requires a key: `enforce` has claimed it. */
export function keyedCtxOf(c: Context<AppEnv>): KeyedCtx {
  const { held } = c.var;
  if (!held) throw new DomainError("idempotency.key_missing");
  return { ...nodeCtxOf(c), held };
}

/** The shop a vendor route works for; `enforce` has already refused a member without one. */
export function shopIdOf(c: Context<AppEnv>): string {
  const { actor } = c.var;
  if (actor.kind !== "member" || !actor.shop) throw new DomainError("auth.forbidden");
  return actor.shop.id;
}

export const vendorViewerOf = (c: Context<AppEnv>): VendorViewer => {
  const viewer = viewerOf(c);
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  return viewer;
};

/** Query strings are strict: a filter we do not know is refused instead of being ignored. */
export const strictQuery = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => schema.strict();
