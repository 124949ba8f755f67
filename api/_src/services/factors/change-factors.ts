import { DomainError } from "@haat/core/errors";
import { removeTotp as remove, renewRecoveryCodes as renew } from "@haat/db/queries/factors/change-factors";
import type { Ctx } from "../../context.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { selfOf } from "./self-of.ts";
import { notedBy } from "./set-up-totp.ts";

/** The app counts no more; whoever else was signed in as this person is signed out. */
export async function removeTotp(ctx: Ctx): Promise<void> {
  const session = ctx.tokens.access?.sessionId ?? "";
  const removed = await remove(ctx.db, {
    ...{ userId: selfOf(ctx), session },
    noted: notedBy(ctx, "factor.removed"),
  });
  if (!removed) throw new DomainError("factor.not_found");
}

/** Ten new codes, shown this once; the old ones open nothing any more. */
export async function renewRecoveryCodes(ctx: Ctx): Promise<readonly string[]> {
  const userId = selfOf(ctx);
  const codes = newRecoveryCodes();
  const hashes = await Promise.all(codes.map((each) => recoveryHash(ctx.sealer, userId, each)));
  const renewed = await renew(ctx.db, { userId, hashes, noted: notedBy(ctx, "factor.codes_renewed") });
  if (!renewed) throw new DomainError("factor.not_found");
  return codes;
}
