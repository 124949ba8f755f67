import type { NewProofLink } from "@haat/contract/proof-link";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { type LinkOf, makeProofLink } from "@haat/db/queries/proofs/links";
import { lockActedRow } from "@haat/db/queries/remittances/acts";
import { lockClaim } from "@haat/db/queries/remittances/claim-ends";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { requireNotOwn } from "../remittances/acts/scene.ts";
import { claimLettersFor } from "../remittances/claims/read-claim.ts";
import { lettersFor } from "../remittances/read-case.ts";
import { userIdOf } from "../vendors/myself.ts";
import { drawLink, type Links } from "./made-link.ts";

type Row = Readonly<{ id: string; line: number }>;
type Making = Readonly<{
  of: LinkOf;
  subject: string;
  /** The order of its parcel, everything locked; throws where there is no such thing. */
  lock(tx: Tx): Promise<string | null>;
  /** What is said of one that is decided, or nobody's parcel. */
  refusal: "remittance.row_wrong_state" | "courier_claim.wrong_state";
}>;

/** A courier's office may look at one proof: the secret is told once, in the letter, and whoever makes another ends this one. */
async function make(ctx: NodeCtx, { of, subject, lock, refusal }: Making): Promise<Links> {
  const { urls, ...drawn } = await drawLink(ctx);
  const until = await ctx.books.transact(async (tx) => {
    await requireNotOwn(tx, ctx, await lock(tx));
    const made = await makeProofLink(tx, { ...drawn, of, by: userIdOf(ctx) });
    if (made === null) throw new DomainError(refusal);
    await noteAudit(tx, { ...authorOf(ctx), action: "remittance.proof_link", subject });
    return instantView(made);
  });
  return { urls, until };
}

const told = ({ urls, until }: Links, letters: Pick<NewProofLink, "message" | "english">): NewProofLink => ({
  ...{ url: urls.bn, until, ...letters },
});

export async function makeLink(ctx: NodeCtx, { id, line }: Row): Promise<NewProofLink> {
  const link = await make(ctx, {
    ...{ of: { remittanceId: id, line }, subject: `${id}:${line}`, refusal: "remittance.row_wrong_state" },
    lock: async (tx) => {
      const row = await lockActedRow(tx, { remittanceId: id, line });
      if (!row) throw new DomainError("remittance.row_not_found");
      return row.orderId;
    },
  });
  return told(link, await lettersFor(ctx, { id, line }, link));
}

/** The same for what is claimed of him: as long as the claim, or the case, is open. */
export async function makeClaimLink(ctx: NodeCtx, id: string): Promise<NewProofLink> {
  const link = await make(ctx, {
    ...{ of: { claim: id }, subject: id, refusal: "courier_claim.wrong_state" },
    lock: async (tx) => {
      const claim = await lockClaim(tx, id);
      if (!claim) throw new DomainError("courier_claim.not_found");
      return claim.parcel?.orderId ?? null;
    },
  });
  return told(link, await claimLettersFor(ctx, id, link));
}
