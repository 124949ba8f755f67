import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import type { Audience } from "@haat/core/sessions";
import { openSession } from "@haat/db/queries/auth/open-session";
import type { Ctx } from "../../context.ts";
import { comingIn, type SignedIn, welcome } from "./begin-session.ts";
import { signInCodeHash } from "./code-hash.ts";

type Typed = Readonly<{ phone: string; code: string; flow: string; audience?: Audience | undefined }>;

/** A right code opens a session for its phone, and makes the person known when we did not know him. */
export async function signIn(ctx: Ctx, typed: Typed): Promise<SignedIn> {
  const phone = parsePhone(typed.phone);
  const code = foldDigits(typed.code).replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) throw new DomainError("auth.code_wrong");
  const { session, device } = await comingIn(ctx, "phone");
  const opened = await openSession(ctx.db, {
    phone: await sealPhone(ctx.sealer, phone),
    codeHash: await signInCodeHash(ctx.secret, phone, code),
    flowHash: await hashSecret(typed.flow),
    session,
    newUserId: newId("user", ctx.now()),
    locale: ctx.locale,
  });
  switch (opened.outcome) {
    case "wrong":
      throw new DomainError("auth.code_wrong");
    case "expired":
      throw new DomainError("auth.code_expired");
    case "suspended":
      throw new DomainError("auth.forbidden");
    case "opened":
      return welcome(ctx, opened, { device, audience: typed.audience });
  }
}
