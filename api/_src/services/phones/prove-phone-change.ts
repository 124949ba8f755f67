import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newSecret } from "@haat/core/ids";
import {
  findPhoneChange,
  type OpenPhoneChange,
  proveByMail,
  proveNewPhone,
} from "@haat/db/queries/phones/prove-phone-change";
import type { Ctx } from "../../context.ts";
import { selfOf } from "../factors/self-of.ts";
import { ownWays, type Proven } from "../passwords/prove-oneself.ts";
import { phoneChangeCode } from "./ask-phone-change.ts";
import { tellOfChange } from "./tell-of-change.ts";

export async function proveNewNumber(ctx: Ctx, typed: string): Promise<OpenPhoneChange> {
  const me = await ownWays(ctx);
  const code = foldDigits(typed).replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) throw new DomainError("auth.code_wrong");
  const codeHash = await phoneChangeCode(ctx.secret, me.userId, code);
  const change = await proveNewPhone(ctx.db, { codeHash, ...(await step(ctx, me)) });
  if (!change) throw new DomainError("auth.code_expired");
  if (!change.wasRight) throw new DomainError("auth.code_wrong");
  return change;
}

export async function provePhoneByMail(ctx: Ctx, token: string): Promise<OpenPhoneChange> {
  const me = await ownWays(ctx);
  const change = await proveByMail(ctx.db, { tokenHash: await hashSecret(token), ...(await step(ctx, me)) });
  if (!change) throw new DomainError("auth.link_dead");
  return change;
}

export async function readPhoneChange(ctx: Ctx): Promise<OpenPhoneChange> {
  const change = await findPhoneChange(ctx.db, selfOf(ctx));
  if (!change) throw new DomainError("phone_change.not_found");
  return change;
}

async function step(ctx: Ctx, me: Proven) {
  const token = newSecret();
  const notices = await tellOfChange(ctx, me, token);
  return { userId: me.userId, cancelHash: await hashSecret(token), notices };
}
