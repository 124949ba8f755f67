import { DomainError } from "@haat/core/errors";
import { newId, randomDigits } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { type IssuedCode, issueSignInCode } from "@haat/db/queries/auth/issue-code";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { signInCodeHash } from "./code-hash.ts";

/** Sends a sign-in code. The answer is the same whether we know the phone or not. */
export async function sendCode({ db, secret, locale, now }: Ctx, typedPhone: string): Promise<IssuedCode> {
  const phone = parsePhone(typedPhone);
  const code = randomDigits(6);
  const issued = await issueSignInCode(db, {
    id: newId("event", now()),
    phone,
    codeHash: await signInCodeHash(secret, phone, code),
    text: translators[locale].t("messages:code.sms", { code }),
  });
  if (!issued) throw new DomainError("auth.too_many_codes");
  return issued;
}
