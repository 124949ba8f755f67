import { DomainError } from "@haat/core/errors";
import { deriveSecret } from "@haat/core/ids";
import { countRate } from "@haat/db/queries/auth/count-rate";
import type { Count } from "@haat/limits/port";
import type { Context, Next } from "hono";
import type { AppEnv } from "../app-env.ts";
import { type Limit, limits, type Per, type RateClass } from "../limits/table.ts";
import { addressOf } from "./address.ts";
import { problemReply } from "./problem.ts";

/** Who comes: a person, or who holds a cart or an order; and everybody behind his address. Null: nobody we could tell apart. */
function namesOf(c: Context<AppEnv>): Readonly<Record<Per, string | null>> {
  const { access, cart, orderTokenHash, courierKeyHash } = c.get("tokens");
  const object = c.req.param("id") ?? null;
  return {
    caller: courierKeyHash ?? access?.userId ?? cart ?? orderTokenHash,
    address: addressOf(c),
    object,
  };
}

/** A counter's key names nobody: what stands in it is keyed, for addresses are few enough to try them all. */
async function countsOf(c: Context<AppEnv>, about: string, table: readonly Limit[]): Promise<Count[]> {
  const names = namesOf(c);
  const counts = table.map(async ({ per, times, seconds }): Promise<Count | null> => {
    const name = names[per];
    if (name === null) return null;
    const hash = await deriveSecret(c.get("edge").secret, `rate:${name}`);
    return { key: `${about}:${per}:${hash}`, times, seconds };
  });
  return (await Promise.all(counts)).filter((count) => count !== null);
}

const tooOften = (retryAfterSeconds: number): DomainError =>
  new DomainError("rate.limited", { retryAfterSeconds });

async function count(c: Context<AppEnv>, rate: RateClass, counts: readonly Count[]): Promise<number> {
  const { limits: limiter, db } = c.get("edge");
  const verdict = await limiter.hit(counts);
  if (verdict.state === "limited") return verdict.retryAfterSeconds;
  return verdict.state === "away" && limits[rate].whenAway === "closed" ? countRate(db, counts) : 0;
}

/** Refuses who comes too often for a route of this class. Classes that count nothing beforehand cost no round trip. */
export async function holdRate(c: Context<AppEnv>, rate: RateClass): Promise<void> {
  if (limits[rate].counts.length === 0) return;
  const wait = await count(c, rate, await countsOf(c, rate, limits[rate].counts));
  if (wait > 0) throw tooOften(wait);
}

/**
 * Counts what was asked for and is not there, or told and not signed, and stops who looks for what he was not given. One who has been stopped is
 * remembered by the process and not let in again, so that a hit among his tries stays unseen as well.
 */
export async function holdMisses(c: Context<AppEnv>, rate: RateClass, next: Next): Promise<void> {
  const table = limits[rate].misses;
  if (table.length === 0) return next();
  const about = `${limits[rate].missesWith ?? rate}-miss`;
  const { limits: limiter } = c.get("edge");
  if (limiter.remembers()) {
    // Not by the object: who guesses at somebody's order shall not lock its owner out.
    const theirs = await countsOf(
      c,
      about,
      table.filter(({ per }) => per !== "object"),
    );
    const held = limiter.heldFor(theirs.map(({ key }) => key));
    if (held > 0) throw tooOften(held);
  }
  await next();
  // A wallet's own notices are never counted: only those that nobody of it has signed.
  if (c.res.status !== 404 && !(rate === "hook" && c.res.status === 401)) return;
  const wait = await count(c, rate, await countsOf(c, about, table));
  if (wait === 0) return;
  const refusal = problemReply(c, tooOften(wait));
  c.res = undefined;
  c.res = refusal;
}
