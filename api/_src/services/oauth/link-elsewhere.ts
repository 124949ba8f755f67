import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { linkIdentity } from "@haat/db/queries/oauth/link-identity";
import type { Ctx } from "../../context.ts";
import { type Brought, endWalk } from "./end-walk.ts";

/** Links the account that a walk has brought to whoever began it and is still signed in. Where to go on. */
export async function linkElsewhere(ctx: Ctx, brought: Brought): Promise<string> {
  if (ctx.actor.kind !== "member") throw new DomainError("auth.required");
  const { profile, labelSealed, next } = await endWalk(ctx, brought, { userId: ctx.actor.userId });
  const link = {
    id: newId("event", ctx.now()),
    provider: brought.provider,
    subject: profile.subject,
    labelSealed,
  };
  if (!(await linkIdentity(ctx.db, ctx.viewer, link))) throw new DomainError("oauth.taken");
  return next;
}
