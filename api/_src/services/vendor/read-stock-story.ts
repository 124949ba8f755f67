import { movementKinds, type StockStory } from "@haat/contract/stock-story";
import { DomainError } from "@haat/core/errors";
import { findStockStory } from "@haat/db/queries/vendor/stock-story";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

/** Why a variant has as many units as it has, and for whom some of them are kept. */
export async function readStockStory(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  variantId: string,
): Promise<StockStory> {
  const row = await findStockStory(db, viewer, variantId);
  if (!row) throw new DomainError("variant.not_found");
  const { title, label, movements, reserved, ...rest } = row;
  return {
    ...{ ...rest, title: title[locale], label: label[locale] },
    available: rest.onHand - rest.held - rest.committed,
    movements: movements.flatMap(({ kind: name, at, ...each }) => {
      const kind = movementKinds.find((known) => known === name);
      return kind ? [{ ...each, kind, at: instantView(at) }] : [];
    }),
    reserved: reserved.map(({ state, until, ...each }) => ({
      ...each,
      state: state === "held" ? "held" : "committed",
      until: instantView(until),
    })),
  };
}
