import { DomainError } from "@haat/core/errors";
import type { SecondProof } from "@haat/db/queries/phones/ask-phone-change";
import type { Ctx } from "../../context.ts";
import { type Proven, proveByPassword } from "../passwords/prove-oneself.ts";

const beyondPhone = ["totp", "passkey", "recovery"] as const;

/**
 * What besides the new phone's code a change of number rests on, so that whoever has taken somebody's number, or his
 * unlocked phone, cannot take the account with it: the password, a second factor of the last five minutes, or a link to the
 * proven mailbox (null: it is still to be opened). A password or an address that is younger than a day proves nothing, for
 * the thief may have set it. Who has none of these asks support, which looks at his papers.
 */
export async function secondProof(
  ctx: Ctx,
  me: Proven,
  password: string | undefined,
): Promise<SecondProof | null> {
  if (password !== undefined && me.hash !== null) await proveByPassword(ctx, me, password);
  const hasShownPassword = password !== undefined && me.hash !== null;
  if (me.phone === null) {
    if (!hasShownPassword && !me.isFresh) throw new DomainError("auth.proof_needed");
    return "first";
  }
  if (hasShownPassword && me.isPasswordOld) return "password";
  const factor = beyondPhone.find((each) => me.steppedUp.includes(each));
  if (factor) return factor;
  if (me.email !== null && me.isEmailOld) return null;
  throw new DomainError("phone_change.second_proof_missing");
}
