import { DomainError } from "@haat/core/errors";
import { hashSecret, newId } from "@haat/core/ids";
import { openEmail } from "@haat/core/sealed-email";
import { findUndo, undoEmail as undo } from "@haat/db/queries/emails/change-email";
import type { Ctx } from "../../context.ts";
import { sealMail } from "../messages/seal-mail.ts";

/** "It was not me": the old address comes back, everybody is signed out, and its owner chooses a new password. */
export async function undoEmail(ctx: Ctx, token: string): Promise<void> {
  const tokenHash = await hashSecret(token);
  const found = await findUndo(ctx.db, tokenHash);
  if (!found) throw new DomainError("auth.link_dead");
  const to = await openEmail(ctx.sealer, found.email);
  const payload = await sealMail(ctx, { to, locale: found.locale, kind: "email_back", page: "/reset" });
  const key = `${newId("event", ctx.now())}:email`;
  if (!(await undo(ctx.db, { tokenHash, notices: [{ topic: "mail", key, payload }] })))
    throw new DomainError("auth.link_dead");
}
