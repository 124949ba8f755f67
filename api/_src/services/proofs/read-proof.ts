import type { OrderProofView, PartProofView } from "@haat/contract/delivery-proof";
import { DomainError } from "@haat/core/errors";
import { type PartProof, proofOfPart, proofsOfOrder } from "@haat/db/queries/proofs/proof";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { photoView } from "./read-photos.ts";

const partView = ({
  id,
  number,
  state,
  deliveredAt,
  codeAt,
  courier,
  consignment,
  said,
  photos,
}: PartProof): PartProofView => ({
  part: { id, number, state, deliveredAt: instantOrNull(deliveredAt) },
  code: codeAt === null ? null : { at: instantView(codeAt) },
  ...{ courier, consignment },
  said: said.map(({ at, heardAt, ...rest }) => ({
    ...rest,
    at: instantView(at),
    heardAt: instantView(heardAt),
  })),
  photos: photos.map(photoView),
});

/** What shows that a shop's part reached its receiver. */
export async function readPartProof(
  { db }: Pick<NodeCtx, "db">,
  { viewer, id }: Readonly<{ viewer: VendorViewer; id: string }>,
): Promise<PartProofView> {
  const found = await proofOfPart(db, viewer, id);
  if (!found) throw new DomainError("sub_order.not_found");
  return partView(found);
}

/** The same of every part of an order, for staff. */
export async function readOrderProof({ db, viewer }: NodeCtx, id: string): Promise<OrderProofView> {
  const found = await proofsOfOrder(db, viewer, id);
  const [first] = found;
  if (!first) throw new DomainError("order.not_found");
  return { number: first.order, parts: found.map(partView) };
}
