import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { peopleBehindAnAddress, type RateClass, ratePerMinute } from "../policy.ts";

/** Where a request came from. Anybody can write these headers, so they count only behind a proxy that overwrites them. */
export function addressOf(c: Context<AppEnv>): string | null {
  if (!c.var.edge.trustsProxy) return null;
  const hops = c.req.header("x-vercel-forwarded-for") ?? c.req.header("x-real-ip") ?? "";
  return hops.split(",")[0]?.trim() || null;
}

type Caller = Readonly<{ name: string; people: number }>;

/** Who comes: the holder of a token, or else everybody behind an address. Null: nobody we could tell from the others. */
function callerOf(c: Context<AppEnv>): Caller | null {
  const { access, cart, orderTokenHash } = c.var.tokens;
  const token = access?.userId ?? cart ?? orderTokenHash;
  if (token) return { name: token, people: 1 };
  const address = addressOf(c);
  return address ? { name: address, people: peopleBehindAnAddress } : null;
}

/** Refuses who comes too often for a route of this class. Classes without a limit cost no round trip. */
export async function holdRate(c: Context<AppEnv>, rate: RateClass): Promise<void> {
  const perMinute = ratePerMinute[rate];
  const caller = perMinute === null ? null : callerOf(c);
  if (perMinute === null || !caller) return;
  const key = `${rate}:${await hashSecret(caller.name)}`;
  const { allowed, retryAfterSeconds } = await c.var.edge.limits.hit(key, perMinute * caller.people);
  if (!allowed) throw new DomainError("rate.limited", { retryAfterSeconds });
}
