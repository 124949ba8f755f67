import { maskPhonesIn } from "@haat/core/phone";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";

const fields = ["reason", "text", "note"] as const;

/** Tells whoever wrote a phone into a reason or a note that it was masked: `x-haat-masked: reason`. */
export const sayMasked: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  if (c.req.method === "GET" || !c.res.ok) return;
  const body: unknown = await c.req.json().catch(() => null);
  if (typeof body !== "object" || body === null) return;
  const masked = fields.filter((name) => {
    const text = Reflect.get(body, name) as unknown;
    return typeof text === "string" && maskPhonesIn(text) !== text;
  });
  if (masked.length) c.header("x-haat-masked", masked.join(" "));
};
