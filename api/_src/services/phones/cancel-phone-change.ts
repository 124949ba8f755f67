import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import {
  cancelPhoneChange as cancel,
  stopPhoneChange as stop,
} from "@haat/db/queries/phones/cancel-phone-change";
import type { Ctx } from "../../context.ts";
import { selfOf } from "../factors/self-of.ts";

export async function cancelPhoneChange(ctx: Ctx): Promise<void> {
  if (!(await cancel(ctx.db, selfOf(ctx)))) throw new DomainError("phone_change.not_found");
}

/** By the link that the old phone and the mail were sent. */
export async function stopPhoneChange(ctx: Ctx, token: string): Promise<void> {
  if (!(await stop(ctx.db, await hashSecret(token)))) throw new DomainError("auth.link_dead");
}
