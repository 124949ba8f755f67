import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { sealEmail } from "@haat/core/sealed-email";
import { issueLink } from "@haat/db/queries/emails/issue-link";
import type { Ctx } from "../../context.ts";
import { sealMailInBoth } from "../messages/seal-mail.ts";

export const resetMinutes = 30;

/** Mails a link to the address if it is somebody's; the answer never says so. */
export async function askReset(ctx: Ctx, typed: string): Promise<void> {
  const email = readEmail(typed);
  if (!email) throw new DomainError("email.invalid");
  const token = newSecret();
  await issueLink(ctx.db, {
    id: newId("token", ctx.now()),
    purpose: "reset",
    email: await sealEmail(ctx.sealer, email),
    tokenHash: await hashSecret(token),
    askedBy: null,
    held: null,
    minutes: resetMinutes,
    toStranger: null,
    toOwner: await sealMailInBoth(ctx, { to: email, kind: "reset", page: "/reset/new", token }),
  });
}
