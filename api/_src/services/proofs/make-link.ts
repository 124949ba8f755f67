import type { NewProofLink } from "@haat/contract/proof-link";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProofLink } from "@haat/db/queries/proofs/links";
import { lockActedRow } from "@haat/db/queries/remittances/acts";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { secretLink } from "../messages/secret-link.ts";
import { requireNotOwn } from "../remittances/acts/scene.ts";
import { letterFor } from "../remittances/read-case.ts";
import { userIdOf } from "../vendors/myself.ts";

type Ask = Readonly<{ id: string; line: number }>;

/**
 * A courier's office may look at the proof of one row: the secret is told once, in the letter that it goes out with, and whoever
 * makes another ends this one.
 */
export async function makeLink(ctx: NodeCtx, { id, line }: Ask): Promise<NewProofLink> {
  const secret = newSecret();
  const tokenHash = await hashSecret(secret);
  const until = await ctx.books.transact(async (tx) => {
    const row = await lockActedRow(tx, { remittanceId: id, line });
    if (!row) throw new DomainError("remittance.row_not_found");
    await requireNotOwn(tx, ctx, row.orderId);
    const link = { id: newId("proofLink", ctx.now()), remittanceId: id, line, tokenHash, by: userIdOf(ctx) };
    const made = await makeProofLink(tx, link);
    if (made === null) throw new DomainError("remittance.row_wrong_state");
    await noteAudit(tx, { ...authorOf(ctx), action: "remittance.proof_link", subject: `${id}:${line}` });
    return instantView(made);
  });
  const url = secretLink(`${ctx.publicOrigin}/bn/courier-proof`, secret);
  return { url, until, message: await letterFor(ctx, { id, line }, { url, until }) };
}
