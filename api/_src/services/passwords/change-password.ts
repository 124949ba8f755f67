import { changePassword as change } from "@haat/db/queries/passwords/keep-password";
import type { Ctx } from "../../context.ts";
import { judgePassword } from "./judge-password.ts";
import { knownOf, passwordNotices } from "./password-notices.ts";
import { proveOneself } from "./prove-oneself.ts";

/** A new password for whoever is signed in and shows that it is he. His other devices are signed out, and he is told. */
export async function changePassword(
  ctx: Ctx,
  { current, password: typed }: Readonly<{ current?: string | undefined; password: string }>,
): Promise<void> {
  const me = await proveOneself(ctx, current);
  const password = judgePassword(typed, await knownOf(ctx, me));
  const [hash, notices] = await Promise.all([ctx.passwords.hash(password), passwordNotices(ctx, me)]);
  await change(ctx.db, { userId: me.userId, hash, sessionId: me.sessionId, notices });
}
