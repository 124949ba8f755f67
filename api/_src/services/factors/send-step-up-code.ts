import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret, randomDigits } from "@haat/core/ids";
import { openPhone, phoneHash } from "@haat/core/sealed-phone";
import { issueStepUpCode } from "@haat/db/queries/factors/issue-step-up-code";
import { readyToProve } from "@haat/db/queries/factors/ready-to-prove";
import { smsLength } from "@haat/messaging/sms-length";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import type { SentCode } from "../auth/send-code.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { stepUpCodeHash } from "./code-hash.ts";
import { selfOf } from "./self-of.ts";

/** Sends a confirming code to the phone of whoever is signed in, unless he has something stronger to confirm with. */
export async function sendStepUpCode(ctx: Ctx): Promise<SentCode> {
  const userId = selfOf(ctx);
  const provable = await readyToProve(ctx.db, { userId, counted: null });
  if (provable.hasSecond || provable.phone === null) throw new DomainError("auth.proof_too_weak");
  const phone = await openPhone(ctx.sealer, provable.phone);
  const [code, flow] = [randomDigits(6), newSecret()];
  const text = translators[ctx.locale].t("factors:sms.step_up", { code });
  const issued = await issueStepUpCode(ctx.db, {
    id: newId("event", ctx.now()),
    userId,
    phoneHash: await phoneHash(ctx.sealer, phone),
    codeHash: await stepUpCodeHash(ctx.secret, { userId, phone, code }),
    flowHash: await hashSecret(flow),
    parts: smsLength(text).parts,
    message: await sealMessage(ctx.sealer, "code", { to: phone, text }),
  });
  switch (issued.verdict) {
    case "sent":
      return { flow, expiresAt: issued.expiresAt, resendAt: issued.resendAt };
    case "wait":
      throw new DomainError("auth.too_many_codes", { retryAfterSeconds: issued.seconds });
    case "paused":
      throw new DomainError("auth.sms_paused", { retryAfterSeconds: issued.seconds });
  }
}
