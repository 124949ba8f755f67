import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { forgetFactors } from "@haat/db/queries/factors/change-factors";
import { type Author, noteAudit } from "@haat/db/queries/money/audit";
import type { NodeCtx } from "../../context.ts";

type Reset = Readonly<{ userId: string; author: Author; reason: string }>;

/**
 * For whoever has lost app, passkeys and codes: he begins anew at the next sign-in. Only what two people have agreed on calls
 * this; nobody resets himself.
 */
export async function resetFactors(
  tx: Tx,
  { now }: Pick<NodeCtx, "now">,
  { userId, author, reason }: Reset,
): Promise<void> {
  await forgetFactors(tx, userId, `${newId("event", now())}:factor.reset`);
  await noteAudit(tx, { ...author, action: "factor.reset", subject: userId, reason });
}
