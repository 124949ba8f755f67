import { keptAs } from "@haat/contract/refusals";
import { deriveSecret } from "@haat/core/ids";
import { noteRefusal, type Refusal } from "@haat/db/queries/audit/note-refusal";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import { authorOf } from "../context.ts";
import { ctxOf } from "../routes/declare.ts";
import { later } from "../routes/later.ts";
import { addressOf } from "./address.ts";
import { doorOf } from "./door.ts";

/** A refusal waits no longer for its row; the row is then still being written. */
const mostMs = 1_500;

/** Who he has proven to be; a guess at somebody's code or password proves nothing, and nobody's name stands in it. */
function authorOfRefused(c: Context<AppEnv>): Pick<Refusal, "actor" | "role" | "userId"> {
  const actor = c.get("actor");
  const tokens = c.get("tokens");
  if (actor.kind === "member") return { ...authorOf(ctxOf(c)), userId: null };
  if (actor.kind === "courier") return { actor: `courier:${actor.keyId}`, role: "courier", userId: null };
  const userId = tokens.access?.userId ?? null;
  return userId === null
    ? { actor: "guest", role: null, userId }
    : { actor: `buyer:${userId}`, role: "buyer", userId };
}

/** What of the request the audit keeps; null: it is no matter of safety. */
function codeOf(c: Context<AppEnv>): string | null {
  const refused = c.get("refused");
  if (!refused) return null;
  if (refused.code === "auth.required" && c.get("isTokenMisused")) return "token.forged";
  return keptAs(refused, c.req);
}

async function write(c: Context<AppEnv>, code: string, door: string): Promise<void> {
  const author = authorOfRefused(c);
  const { secret, db } = c.get("edge");
  const keyed = (name: string): Promise<string> => deriveSecret(secret, `refused:${name}`);
  const address = await keyed(addressOf(c) ?? "nowhere");
  const caller = author.actor === "guest" ? address : await keyed(author.actor);
  const requestId = c.get("requestId");
  await noteRefusal(db, { ...author, door, code, from: address.slice(0, 12), caller, requestId });
}

/**
 * What was refused for safety's sake leaves one row in the audit, before the refusal is said. Where the row cannot be
 * written the refusal is said all the same, and the fault is reported. `doors`: operations by method and path.
 */
export const noteRefusals =
  (
    doors: ReadonlyMap<string, string>,
    report: (fault: unknown, requestId: string) => void | Promise<void>,
  ): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    await next();
    const code = codeOf(c);
    if (code === null) return;
    const door = doors.get(`${c.req.method} ${doorOf(c)}`) ?? "none";
    const written = write(c, code, door).catch((fault: unknown) => report(fault, c.get("requestId")));
    later(c, written);
    await Promise.race([written, pause()]);
  };

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, mostMs);
  });
