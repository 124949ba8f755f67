import { DomainError } from "@haat/core/errors";
import { deriveSecret, hashSecret, newId, newSecret, randomDigits } from "@haat/core/ids";
import { type Phone, parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import { type IssuedCode, issueSignInCode } from "@haat/db/queries/auth/issue-code";
import { smsLength } from "@haat/messaging/sms-length";
import type { Ctx } from "../../context.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { signInCodeHash } from "./code-hash.ts";
import { codeMessage } from "./code-message.ts";
import { readProof, type Shown } from "./work.ts";

export type Asked = Readonly<{
  phone: string;
  channel?: "sms" | "voice" | undefined;
  /** Of the code before, for another one to the same phone. */
  flow?: string | undefined;
  work?: Shown | undefined;
}>;
export type SentCode = Readonly<{ flow: string; expiresAt: string; resendAt: string }>;

/** Sends a sign-in code, by text or by call. The answer is the same whether we know the phone or not. */
export async function sendCode(
  ctx: Ctx,
  { phone: typed, channel = "sms", flow, work }: Asked,
): Promise<SentCode> {
  const { db, secret, sealer, tokens, address, now } = ctx;
  const phone = parsePhone(typed);
  const hash = await phoneHash(sealer, phone);
  const proof = work ? await readProof(ctx, hash, work) : null;
  const [code, newFlow, device] = [randomDigits(6), newSecret(), tokens.device.token];
  const text = codeMessage(ctx.locale, code, new URL(ctx.publicOrigin).hostname);
  const issued = await issueSignInCode(db, {
    id: newId("event", now()),
    phoneHash: hash,
    codeHash: await signInCodeHash(secret, phone, code),
    flowHash: await hashSecret(newFlow),
    flowBefore: flow === undefined ? null : await hashSecret(flow),
    addressHash: address && (await deriveSecret(secret, `address:${address}`)),
    deviceHash: device && (await hashSecret(device)),
    ...{ proof, channel, parts: smsLength(text).parts },
    message: await messageOf(ctx, { phone, code, text, channel }),
  });
  return { flow: newFlow, ...sentOf(issued) };
}

function sentOf(issued: IssuedCode): Readonly<{ expiresAt: string; resendAt: string }> {
  switch (issued.verdict) {
    case "sent":
      return issued;
    case "work_needed":
      throw new DomainError("auth.work_needed");
    case "work_used":
      throw new DomainError("auth.work_wrong");
    case "wait":
      throw new DomainError("auth.too_many_codes", { retryAfterSeconds: issued.seconds });
    case "paused":
      throw new DomainError("auth.sms_paused", { retryAfterSeconds: issued.seconds });
  }
}

type Told = Readonly<{ phone: Phone; code: string; text: string; channel: "sms" | "voice" }>;

const messageOf = ({ sealer, locale }: Ctx, { phone, code, text, channel }: Told) =>
  sealMessage(sealer, "code", {
    to: phone,
    text,
    ...(channel === "voice" && { say: { code, locale } }),
  });
