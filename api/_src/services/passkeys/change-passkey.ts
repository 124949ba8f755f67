import { DomainError } from "@haat/core/errors";
import { namePasskey as rename, removePasskey as remove } from "@haat/db/queries/factors/passkeys";
import type { Ctx } from "../../context.ts";
import { selfOf } from "../factors/self-of.ts";
import { notedBy } from "../factors/set-up-totp.ts";

/** Another's passkey is one that does not exist. */
export async function namePasskey(ctx: Ctx, named: Readonly<{ id: string; name: string }>): Promise<void> {
  if (!(await rename(ctx.db, { userId: selfOf(ctx), ...named }))) throw new DomainError("factor.not_found");
}

/** It opens nothing any more, and never was the last way in; whoever else was signed in as this person is signed out. */
export async function removePasskey(ctx: Ctx, id: string): Promise<void> {
  const removed = await remove(ctx.db, {
    ...{ userId: selfOf(ctx), id, session: ctx.tokens.access?.sessionId ?? "" },
    noted: notedBy(ctx, "factor.removed"),
  });
  if (removed === "last") throw new DomainError("auth.last_way_in");
  if (removed === "absent") throw new DomainError("factor.not_found");
}
