import { DomainError } from "@haat/core/errors";
import type { SecondProof } from "@haat/db/queries/phones/ask-phone-change";
import type { Ctx } from "../../context.ts";
import { type Proven, proveByPassword } from "../passwords/prove-oneself.ts";

const second = ["totp", "passkey", "recovery"] as const;

/**
 * What besides the new phone's code a change of number rests on, so that whoever has taken somebody's number, or his
 * unlocked phone, cannot take the account with it: the password, a second factor, or a link to the
 * proven mailbox (null: it is still to be opened). A password or an address that is younger than a day proves nothing, for
 * the thief may have set it. Who has none of these asks support, which looks at his papers.
 */
export async function secondProof(
  ctx: Ctx,
  me: Proven,
  password: string | undefined,
): Promise<SecondProof | null> {
  const hasTyped = password !== undefined && me.hash !== null;
  if (hasTyped) await proveByPassword(ctx, me, password);
  if (me.phone === null) return "first";
  if ((hasTyped || me.shownLast === "password") && me.isPasswordOld) return "password";
  const factor = second.find((each) => each === me.shownLast);
  if (factor) return factor;
  if (me.email !== null && me.isEmailOld) return null;
  if (me.isPasswordOld) throw new DomainError("auth.proof_needed");
  throw new DomainError("phone_change.second_proof_missing");
}
