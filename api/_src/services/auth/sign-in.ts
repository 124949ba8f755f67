import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { sealPhone } from "@haat/core/sealed-phone";
import { openSession } from "@haat/db/queries/auth/open-session";
import type { Ctx } from "../../context.ts";
import { signInCodeHash } from "./code-hash.ts";
import { type Me, openMyself } from "./open-myself.ts";
import { takeCartAlong } from "./take-cart-along.ts";

export type SignedIn = Readonly<{ token: string; expiresAt: string; me: Me; cart: string | null }>;

/** A right code opens a session for its phone, and makes the person known when we did not know him. */
export async function signIn(ctx: Ctx, typed: Readonly<{ phone: string; code: string }>): Promise<SignedIn> {
  const phone = parsePhone(typed.phone);
  const code = foldDigits(typed.code).replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) throw new DomainError("auth.code_wrong");
  const token = newSecret();
  const opened = await openSession(ctx.db, {
    phone: await sealPhone(ctx.sealer, phone),
    codeHash: await signInCodeHash(ctx.secret, phone, code),
    tokenHash: await hashSecret(token),
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
      return {
        token,
        expiresAt: opened.expiresAt,
        me: await openMyself(ctx.sealer, opened.me),
        cart: await takeCartAlong(ctx, opened.me.id),
      };
  }
}
