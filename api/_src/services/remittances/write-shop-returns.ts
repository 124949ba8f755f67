import { DomainError } from "@haat/core/errors";
import { type ReturnLine, shopReturns } from "@haat/db/queries/remittances/shop-returns";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { dhakaDayOf } from "../sheets/dhaka-day.ts";
import { headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";

const batch = 500;
const columns = [
  ...(["order", "courier", "consignment", "day", "way_back", "way_back_vat", "way_back_taken"] as const),
  ...(["given_back", "given_back_on", "reason"] as const),
] as const;

/** What ways back have cost a shop, parcel by parcel, the last charged first, and why. */
export async function shopReturnsSheet(ctx: NodeCtx): Promise<Sheet> {
  const { books, viewer } = ctx;
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const { vendorId } = viewer;
  await noteExport(ctx, { action: "shop.cash.export", subject: vendorId, after: { of: "returns" } });
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let after: string | null = null; ;) {
      const found: ReturnLine[] = (await shopReturns(books, { vendorId, after, limit: batch })).items;
      yield* found.map((row) => cellsOf(ctx, row));
      after = found.at(-1)?.cursor ?? null;
      if (found.length < batch) return;
    }
  }
  return { head: headOf(ctx, columns), rows: rows() };
}

function cellsOf({ locale }: NodeCtx, row: ReturnLine): SheetCell[] {
  const { t } = translators[locale];
  const { number, courier, consignment, chargedAt, backAt, ruledAt } = row;
  const [fee, vat, back] = [BigInt(row.fee), BigInt(row.vat), BigInt(row.back)];
  const why = [
    t("couriers:way_back.rule", { day: new Date(ruledAt) }),
    ...(backAt === null ? [] : [t("couriers:way_back.back")]),
  ];
  return [
    ...[number, t(`couriers:name.${courier}`), consignment, dhakaDayOf(chargedAt)],
    ...[fee, vat, fee + vat, back],
    ...[backAt && dhakaDayOf(backAt), why.join(" ")],
  ];
}
