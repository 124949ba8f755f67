import type { PhotoFileView } from "@haat/contract/delivery-proof";
import type { ShownProofView } from "@haat/contract/proof-link";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { noteAudit } from "@haat/db/queries/money/audit";
import { type OpenedLink, openProofLink, proofOf } from "@haat/db/queries/proofs/links";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { readPhoto } from "./read-photo.ts";
import { partView } from "./read-proof.ts";

type Deps = Pick<NodeCtx, "books" | "sealer" | "locale" | "requestId">;

/** A link that never was, is over, or stands for what is decided: told alike. Each opening stands in the audit; who it was nobody knows. */
async function opened(
  { books, requestId }: Pick<Deps, "books" | "requestId">,
  code: string,
  photo: number | null,
): Promise<OpenedLink> {
  const tokenHash = await hashSecret(code);
  return books.transact(async (tx) => {
    const found = await openProofLink(tx, tokenHash);
    if (!found) throw new DomainError("proof_link.not_found");
    const { id: link, subject } = found;
    const who = { actor: "guest", role: "courier", requestId };
    await noteAudit(tx, { ...who, action: "remittance.proof_shown", subject, after: { link, photo } });
    return found;
  });
}

/** As the courier's office sees it: nobody of the staff, of the shop or behind the door is named, nor what somebody wrote of him. */
export async function showProof(deps: Deps, code: string): Promise<ShownProofView> {
  const { reference, line, until, partId } = await opened(deps, code, null);
  const proof = await proofOf(deps.books, partId);
  if (!proof) throw new DomainError("proof_link.not_found");
  const { part, door, said, ...shown } = partView(proof, { locale: deps.locale, forShop: true });
  const { id: _, ...named } = part;
  return {
    ...{ reference, line, until: instantView(until) },
    proof: {
      ...{ ...shown, part: named },
      said: said.map((each) => ({ ...each, word: each.word === null ? null : maskPhonesIn(each.word) })),
      door: door && { ...door, name: null, note: null },
    },
  };
}

export async function showPhoto(
  deps: Deps,
  { code, place }: Readonly<{ code: string; place: number }>,
): Promise<PhotoFileView> {
  const { partId } = await opened(deps, code, place);
  return readPhoto(deps, { part: partId, place, vendorId: null });
}
