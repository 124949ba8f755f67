import type { OrderProofView, PartProofView } from "@haat/contract/delivery-proof";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { type DoorProof, type PartProof, proofOfPart, proofsOfOrder } from "@haat/db/queries/proofs/proof";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { photoView } from "./read-photos.ts";

/** `forShop`: nobody of the staff is named. */
type Reader = Readonly<{ locale: LocaleName; forShop: boolean }>;

const doorView = (
  { kind, at, isShop, name, due, told, note, pieces }: DoorProof,
  { locale, forShop }: Reader,
): PartProofView["door"] => ({
  ...{ kind, note, at: instantView(at), by: isShop ? "shop" : "haat" },
  name: forShop && !isShop ? null : name,
  due: moneyView(due, locale),
  told: told === null ? null : moneyView(told, locale),
  pieces: pieces.map(({ ordered, refused, ...names }) => ({ name: names[locale], ordered, refused })),
});

export const partView = (proof: PartProof, reader: Reader): PartProofView => {
  const { id, number, state, deliveredAt, codeAt, courier, consignment, said, photos, door } = proof;
  return {
    part: { id, number, state, deliveredAt: instantOrNull(deliveredAt) },
    code: codeAt === null ? null : { at: instantView(codeAt) },
    ...{ courier, consignment },
    said: said.map(({ at, heardAt, ...rest }) => ({
      ...rest,
      at: instantView(at),
      heardAt: instantView(heardAt),
    })),
    photos: photos.map(photoView),
    door: door && doorView(door, reader),
  };
};

/** What shows that a shop's part reached its receiver. */
export async function readPartProof(
  { db, locale }: Pick<NodeCtx, "db" | "locale">,
  { viewer, id }: Readonly<{ viewer: VendorViewer; id: string }>,
): Promise<PartProofView> {
  const found = await proofOfPart(db, viewer, id);
  if (!found) throw new DomainError("sub_order.not_found");
  return partView(found, { locale, forShop: true });
}

/** The same of every part of an order, for staff. */
export async function readOrderProof({ db, viewer, locale }: NodeCtx, id: string): Promise<OrderProofView> {
  const found = await proofsOfOrder(db, viewer, id);
  const [first] = found;
  if (!first) throw new DomainError("order.not_found");
  return { number: first.order, parts: found.map((part) => partView(part, { locale, forShop: false })) };
}
