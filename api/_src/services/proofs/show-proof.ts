import type { PhotoFileView } from "@haat/contract/delivery-proof";
import type { ShownProofView } from "@haat/contract/proof-link";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { type OpenedLink, openProofLink } from "@haat/db/queries/proofs/links";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { readPhoto } from "./read-photo.ts";
import { partView } from "./read-proof.ts";

type Deps = Pick<NodeCtx, "books" | "sealer" | "locale">;

/** A link that never was, is over, or stands for a row that is decided: told alike. */
async function opened({ books }: Pick<Deps, "books">, code: string): Promise<OpenedLink> {
  const found = await openProofLink(books, await hashSecret(code));
  if (!found) throw new DomainError("proof_link.not_found");
  return found;
}

/** As the courier's office sees it: nobody of the staff, of the shop or behind the door is named, nor what somebody wrote of him. */
export async function showProof(deps: Deps, code: string): Promise<ShownProofView> {
  const { reference, line, until, proof } = await opened(deps, code);
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
  const { partId } = await opened(deps, code);
  return readPhoto(deps, { part: partId, place, vendorId: null });
}
