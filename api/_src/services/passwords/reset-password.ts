import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { findReset, resetPassword as reset } from "@haat/db/queries/emails/reset-password";
import type { Ctx } from "../../context.ts";
import { judgePassword } from "./judge-password.ts";
import { knownOf, passwordNotices } from "./password-notices.ts";
import { accountTries } from "./tries.ts";

/** A link's new password, once. Every stay of its person ends, and he is told. */
export async function resetPassword(
  ctx: Ctx,
  { token, password: typed }: Readonly<{ token: string; password: string }>,
): Promise<void> {
  const tokenHash = await hashSecret(token);
  const whose = await findReset(ctx.db, tokenHash);
  if (!whose) throw new DomainError("auth.link_dead");
  const password = judgePassword(typed, await knownOf(ctx, whose));
  const [hash, notices] = await Promise.all([ctx.passwords.hash(password), passwordNotices(ctx, whose)]);
  const emailKey = accountTries("mail", whose.emailHash ?? "").key;
  if (!(await reset(ctx.db, { tokenHash, hash, emailKey, notices }))) throw new DomainError("auth.link_dead");
}
