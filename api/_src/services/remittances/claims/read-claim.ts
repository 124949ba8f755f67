import type { CourierClaimDetail } from "@haat/contract/courier-claim";
import { DomainError } from "@haat/core/errors";
import { proofOfParcel } from "@haat/db/queries/proofs/proof";
import { carriedOf } from "@haat/db/queries/remittances/claim-proof";
import { claimHistory, claimsBeside, findClaim } from "@haat/db/queries/remittances/claims";
import type { LocaleName } from "@haat/contract/values";
import type { NodeCtx } from "../../../context.ts";
import { instantView, moneyView } from "../../../views/money.ts";
import { type Links, linkView } from "../../proofs/made-link.ts";
import { partView } from "../../proofs/read-proof.ts";
import { claimLetter } from "./claim-letter.ts";
import { claimView } from "./list-claims.ts";
import { mayEnd } from "./may-end.ts";

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);

type Letters = Pick<CourierClaimDetail, "message" | "english">;

/** What to write to the courier, with a link that was just made. */
export async function claimLettersFor(ctx: NodeCtx, id: string, link: Links): Promise<Letters> {
  const { message, english } = await readClaim(ctx, id, link);
  return { message, english };
}

/** One claim, or case, with what shows it, what may be done with it and what was. */
export async function readClaim(
  { db, viewer, locale }: NodeCtx,
  id: string,
  link?: Links,
): Promise<CourierClaimDetail> {
  const row = await findClaim(db, viewer, id);
  if (!row) throw new DomainError("courier_claim.not_found");
  const { consignmentId } = row;
  const [history, beside, carried, proof] = await Promise.all([
    claimHistory(db, viewer, id),
    row.state === "open" ? claimsBeside(db, viewer, row) : [],
    consignmentId === null ? null : carriedOf(db, viewer, consignmentId),
    consignmentId === null ? null : proofOfParcel(db, viewer, consignmentId),
  ]);
  const kind = row.remittance === null ? "claim" : "case";
  const facts = {
    kind,
    left: BigInt(row.left),
    hasParcel: row.consignmentId !== null,
    hasCharge: row.hasCharge,
    overTaken: BigInt(row.overTaken),
    ...{ isMissing: row.of === "missing", isHeld: row.isHeld },
  } as const;
  const letterIn = (language: LocaleName): string =>
    claimLetter(
      claimView(row, language),
      {
        ...{ carried, proof: proof && partView(proof, { locale: language, forShop: false }) },
        ...(link && { link: { url: link.urls[language], until: link.until } }),
      },
      language,
    );
  const ofBuyer = facts.left < 0n && facts.hasParcel ? least(-facts.left, facts.overTaken) : 0n;
  return {
    claim: claimView(row, locale),
    ...{ message: letterIn("bn"), english: letterIn("en") },
    hasProof: proof !== null,
    proofLink: row.proofLink && linkView(row.proofLink),
    beside: beside.map((each) => claimView(each, locale)),
    isHeld: row.isHeld,
    ofBuyer: ofBuyer === 0n ? null : moneyView(ofBuyer.toString(), locale),
    may: row.proposalId === null && row.state === "open" ? [...mayEnd(facts)] : [],
    history: history.map(({ at, by, act, reason, amount, reference, payment }) => ({
      ...{ at: instantView(at), by: by ?? "", act: act as CourierClaimDetail["history"][number]["act"] },
      ...{ reason, reference, payment, amount: amount === null ? null : moneyView(amount, locale) },
    })),
  };
}
