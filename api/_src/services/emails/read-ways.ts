import { openEmail } from "@haat/core/sealed-email";
import { openPhone, phoneTail } from "@haat/core/sealed-phone";
import type { Ctx } from "../../context.ts";
import { ownWays } from "../passwords/prove-oneself.ts";

export type Ways = Readonly<{ email: string | null; hasPassword: boolean; phoneTail: string | null }>;

/** How whoever is signed in can sign in. */
export async function readWays(ctx: Ctx): Promise<Ways> {
  const { email, phone, hash } = await ownWays(ctx);
  return {
    email: email && (await openEmail(ctx.sealer, email)),
    hasPassword: hash !== null,
    phoneTail: phone && phoneTail(await openPhone(ctx.sealer, phone)),
  };
}
