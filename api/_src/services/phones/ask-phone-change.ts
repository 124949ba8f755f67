import { DomainError } from "@haat/core/errors";
import { deriveSecret, hashSecret, newId, newSecret, randomDigits } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { openEmail } from "@haat/core/sealed-email";
import { sealPhone } from "@haat/core/sealed-phone";
import { issueLink } from "@haat/db/queries/emails/issue-link";
import { askPhoneChange as begin } from "@haat/db/queries/phones/ask-phone-change";
import type { OpenPhoneChange } from "@haat/db/queries/phones/prove-phone-change";
import type { Ctx } from "../../context.ts";
import { codeMessage } from "../auth/code-message.ts";
import { sealMailInBoth } from "../messages/seal-mail.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { ownWays, type Proven } from "../passwords/prove-oneself.ts";
import { secondProof } from "./second-proof.ts";

export const phoneChangeMinutes = 30;

/** Bound to the person, the number and this purpose. */
export const phoneChangeCode = (secret: string, userId: string, code: string): Promise<string> =>
  deriveSecret(secret, `phone-change:${userId}:${code}`);

type Typed = Readonly<{ phone: string; password?: string | undefined }>;

/**
 * Sends a code to the number that somebody wants to change to. The answer is the same whether another account has it; who
 * has the code of a number may learn that.
 */
export async function askPhoneChange(ctx: Ctx, { phone: typed, password }: Typed): Promise<OpenPhoneChange> {
  const phone = parsePhone(typed);
  const me = await ownWays(ctx, password);
  const provenBy = await secondProof(ctx, me, password);
  const code = randomDigits(6);
  const text = codeMessage(ctx.locale, code, new URL(ctx.publicOrigin).hostname);
  const begun = await begin(ctx.db, {
    id: newId("token", ctx.now()),
    userId: me.userId,
    phone: await sealPhone(ctx.sealer, phone),
    codeHash: await phoneChangeCode(ctx.secret, me.userId, code),
    provenBy,
    sms: await sealMessage(ctx.sealer, "code", { to: phone, text }),
  });
  if (!begun) throw new DomainError("auth.too_many_codes");
  if (provenBy === null) await askByMail(ctx, me);
  return begun;
}

/** The second proof is a link to the mailbox that is his already. */
async function askByMail(ctx: Ctx, { userId, email, emailHash }: Proven): Promise<void> {
  if (!email || !emailHash) throw new DomainError("phone_change.second_proof_missing");
  const token = newSecret();
  const to = await openEmail(ctx.sealer, email);
  await issueLink(ctx.db, {
    id: newId("token", ctx.now()),
    purpose: "prove",
    email: { sealed: email, hash: emailHash },
    tokenHash: await hashSecret(token),
    askedBy: userId,
    held: null,
    minutes: phoneChangeMinutes,
    toStranger: null,
    toOwner: await sealMailInBoth(ctx, { to, kind: "prove", page: "/account/phone/prove", token }),
  });
}
