import { DomainError } from "@haat/core/errors";
import { newId, randomDigits } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import { type IssuedCode, issueSignInCode } from "@haat/db/queries/auth/issue-code";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { signInCodeHash } from "./code-hash.ts";

/** Sends a sign-in code. The answer is the same whether we know the phone or not. */
export async function sendCode(
  { db, secret, sealer, locale, now }: Ctx,
  typedPhone: string,
): Promise<IssuedCode> {
  const phone = parsePhone(typedPhone);
  const code = randomDigits(6);
  const text = translators[locale].t("messages:code.sms", { code });
  const issued = await issueSignInCode(db, {
    id: newId("event", now()),
    phoneHash: await phoneHash(sealer, phone),
    codeHash: await signInCodeHash(secret, phone, code),
    sms: await sealMessage(sealer, "code", { to: phone, text }),
  });
  if (!issued) throw new DomainError("auth.too_many_codes");
  return issued;
}
