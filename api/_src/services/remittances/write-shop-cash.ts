import { DomainError } from "@haat/core/errors";
import { type CashLine, shopCash } from "@haat/db/queries/remittances/shop-cash";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { dhakaDayOf } from "../sheets/dhaka-day.ts";
import { translators } from "../../translators.ts";
import { whyLess } from "./why-less.ts";
import { headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";

const batch = 500;
const columns = [
  ...(["order", "courier", "consignment", "day", "collected", "rounded", "ahead", "delivery"] as const),
  ...(["commission", "vat", "back", "yours", "refused_door", "expected", "arrived"] as const),
  ...(["payable", "added", "stands", "short"] as const),
] as const;

/** A shop's own parcels that were paid at the door, newest first: how much, where it is, and why less. */
export async function shopCashSheet(ctx: NodeCtx): Promise<Sheet> {
  const { books, viewer } = ctx;
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const { vendorId } = viewer;
  await noteExport(ctx, { action: "shop.cash.export", subject: vendorId });
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let after: string | null = null; ;) {
      const found: CashLine[] = await shopCash(books, { vendorId, stands: null, after, limit: batch });
      yield* found.map((row) => cellsOf(ctx, row));
      after = found.at(-1)?.cursor ?? null;
      if (found.length < batch) return;
    }
  }
  return { head: headOf(ctx, columns), rows: rows() };
}

function cellsOf({ locale }: NodeCtx, row: CashLine): SheetCell[] {
  const { t } = translators[locale];
  const why = whyLess(row);
  return [
    ...[row.number, t(`couriers:name.${row.courier}`), row.consignment, dhakaDayOf(row.collectedAt)],
    ...[why.collected, why.rounded, why.ahead, why.delivery, why.commission, why.vat, why.back],
    ...[why.yours, why.refused, row.expectedOn, row.arrivedOn, row.payableOn, row.addedOn],
    t(`couriers:sheet.stands.${row.stands}`),
    row.short === "0" ? null : BigInt(row.short),
  ];
}
