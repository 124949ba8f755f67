import { Problem, problems } from "@haat/contract/problem";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import { isMemberRole, isStaffRole } from "@haat/core/roles";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Ctx, NodeCtx } from "../context.ts";
import { addressOf } from "../middleware/address.ts";
import { enforce } from "../middleware/enforce.ts";
import type { Policy } from "../policy.ts";
import { type Operation, rights } from "../rights/table.ts";
import type { KeyedCtx } from "../services/idempotent.ts";

/**
 * Spread into `createRoute`: the operation's name, its row of the rights table, its enforcement, and its trace in OpenAPI.
 * A route without it, or with a name that the table does not know, stops the start.
 */
export function under<Name extends Operation>(operationId: Name) {
  const policy = policyOf(operationId);
  return {
    operationId,
    middleware: enforce(policy),
    "x-haat-policy": policy,
    security: securityOf(policy),
  };
}

function policyOf(operation: Operation): Policy {
  const policy: Policy | undefined = rights[operation];
  if (!policy) throw new Error(`the rights table knows no ${operation}`);
  return policy;
}

/** What a caller shows: the token of his session, of his order, of his cart, or nothing. */
function securityOf({ who, owns }: Policy): Record<string, string[]>[] {
  if (owns === "courier") return [{ courierKey: [] }];
  if (!who.includes("public")) return [{ session: [] }];
  if (owns === "order") return [{ orderToken: [] }, { session: [] }];
  return owns === "cart" ? [{ cart: [] }, {}] : [];
}

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

/** A picture's own bytes, which a service reads while they come. */
export const pictureBody = (description: string) => ({
  required: true as const,
  description,
  content: Object.fromEntries(
    ["image/jpeg", "image/png", "image/webp"].map((kind) => [
      kind,
      { schema: { type: "string", format: "binary" } as const },
    ]),
  ),
});

type ProblemDocument = {
  description: string;
  content: { "application/problem+json": { schema: typeof Problem } };
};

/** One response per status, naming the codes that arrive with it. */
export function problemsFor(...codes: readonly ProblemCode[]): Record<number, ProblemDocument> {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set<ProblemCode>(["request.invalid", "rate.limited", ...codes]))
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

/** How a key may be refused, and that no money is written now; every route that asks for a key names them. */
export const keyProblems = [
  "idempotency.key_missing",
  "idempotency.key_invalid",
  "idempotency.key_reused",
  "idempotency.in_progress",
  "money.stopped",
] as const satisfies readonly ProblemCode[];

export const idempotencyHeader = z.object({
  "idempotency-key": z.string().min(1).max(255).openapi({ example: "0b6f6c0e-5a31-4f4e-9a55-1c6d2f1a7b10" }),
});

type Viewer = Ctx["viewer"];
type VendorViewer = Extract<Viewer, { kind: "vendor" }>;

function viewerOf(c: Context<AppEnv>): Viewer {
  const actor = c.get("actor");
  const tokens = c.get("tokens");
  if (actor.kind === "member") {
    const { userId, shop, as } = actor;
    if (shop && isMemberRole(as)) return { kind: "vendor", userId, vendorId: shop.id, memberRole: as };
    if (isStaffRole(as)) return { kind: as, userId };
  }
  return {
    kind: "visitor",
    sessionId: tokens.access?.sessionId ?? null,
    orderTokenHash: tokens.orderTokenHash,
  };
}

/** What a service sees of this request. */
export function ctxOf(c: Context<AppEnv>): Ctx {
  return {
    ...c.get("edge"),
    actor: c.get("actor"),
    tokens: c.get("tokens"),
    address: addressOf(c),
    viewer: viewerOf(c),
    locale: c.get("locale"),
    requestId: c.get("requestId"),
  };
}

export function nodeCtxOf(c: Context<AppEnv>): NodeCtx {
  const node = c.get("node");
  if (!node) throw new DomainError("service.unavailable");
  return {
    ...node,
    ...ctxOf(c),
    ...{
      books: node.books,
      payments: node.payments,
      callsNoted: node.callsNoted,
      bkashWebhook: node.bkashWebhook,
      couriers: node.couriers,
      courierDoors: node.courierDoors,
      analytics: node.analytics,
      ...{ passkeys: node.passkeys, pictures: node.pictures, blobs: node.blobs, social: node.social },
    },
  };
}

/** Of a route whose policy requires a key: `enforce` has claimed it. */
export function keyedCtxOf(c: Context<AppEnv>): KeyedCtx {
  const held = c.get("held");
  if (!held) throw new DomainError("idempotency.key_missing");
  return { ...nodeCtxOf(c), held };
}

/** The shop a vendor route works for; `enforce` has already refused a member without one. */
export function shopIdOf(c: Context<AppEnv>): string {
  const actor = c.get("actor");
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

/** Of a list that is told whole: there is nothing to ask for. */
export const noFilter = strictQuery(z.object({}));
