import { type ClaimRow, listClaims } from "@haat/db/queries/remittances/claims";
import { type OutstandingRow, outstandingParcels } from "@haat/db/queries/remittances/cash";
import { type DisputedRow, disputedRows } from "@haat/db/queries/remittances/disputed";
import { maskPhonesIn } from "@haat/core/phone";
import type { RowLabel } from "@haat/statements/courier-findings";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";

const batch = 500;
const columns = [
  ...(["kind", "courier", "statement", "line", "consignment", "order", "shop", "since", "amount"] as const),
  ...(["left", "asked", "refused", "findings", "answer", "reason", "charge"] as const),
] as const;

const day = (at: string | null): string | null =>
  at === null ? null : new Date(new Date(at).getTime() + 6 * 3_600_000).toISOString().slice(0, 10);

/** All that couriers were asked about: rows that wait for their answer, parcels that stand in no statement, claims, and money that is not explained; the oldest first. */
export async function disputeSheet(ctx: NodeCtx): Promise<Sheet> {
  await noteExport(ctx, { action: "courier_claim.export", subject: "disputes" });
  return { head: headOf(ctx, columns), rows: disputes(ctx) };
}

async function* disputes(ctx: NodeCtx): AsyncGenerator<SheetCell[]> {
  const { db, viewer } = ctx;
  for (let after: DisputedRow | null = null; ;) {
    const found: DisputedRow[] = await disputedRows(db, viewer, { after, limit: batch });
    yield* found.map((row) => rowCells(ctx, row));
    after = found.at(-1) ?? null;
    if (found.length < batch) break;
  }
  yield* missing(ctx);
  const ask = { courier: null, bucket: null, of: null, state: "open", limit: batch } as const;
  for (let after: string | null = null; ;) {
    const found: ClaimRow[] = await listClaims(db, viewer, { ...ask, after });
    yield* found.map((row) => claimCells(ctx, row));
    after = found.at(-1)?.id ?? null;
    if (found.length < batch) return;
  }
}

async function* missing({ books, locale }: NodeCtx): AsyncGenerator<SheetCell[]> {
  const { t } = translators[locale];
  const ask = { courier: null, bucket: null, onlyMissing: true, limit: batch } as const;
  for (let after: string | null = null; ;) {
    const found: OutstandingRow[] = await outstandingParcels(books, { ...ask, after });
    yield* found.map(({ courier, number, order, shop, since, due, outstanding, charge }) => [
      ...[t("couriers:sheet.of.missing"), t(`couriers:name.${courier}`), null, null, number, order],
      shop[locale],
      ...[day(since), BigInt(due), BigInt(outstanding), null, null, null, null, null, BigInt(charge)],
    ]);
    after = found.at(-1)?.consignmentId ?? null;
    if (found.length < batch) return;
  }
}

/** Whoever answered may have named a phone. */
const answerCell = (
  { said, who, day: on, words }: NonNullable<DisputedRow["answer"]>,
  t: (typeof translators)["bn"]["t"],
): string => maskPhonesIn(`${t(`couriers:sheet.answer.${said}`)}, ${who}, ${on}: ${words}`);

function rowCells({ locale }: NodeCtx, row: DisputedRow): SheetCell[] {
  const { t } = translators[locale];
  return [
    ...[t("couriers:sheet.of.disputed"), t(`couriers:name.${row.courier}`), row.reference, row.line],
    ...[row.consignment, row.order, row.shop?.[locale] ?? null, day(row.disputedAt)],
    ...[BigInt(row.difference), BigInt(row.difference), day(row.disputedAt)],
    ...[
      row.answer?.said === "no" ? row.answer.day : null,
      row.labels.map((label) => t(`couriers:letter.what.${label as RowLabel}`)).join("; "),
      row.answer && answerCell(row.answer, t),
      row.reason,
      null,
    ],
  ];
}

function claimCells({ locale }: NodeCtx, row: ClaimRow): SheetCell[] {
  const { t } = translators[locale];
  const { remittance } = row;
  return [
    ...[t(`couriers:sheet.of.${row.of}`), t(`couriers:name.${row.courier}`)],
    ...[remittance?.reference ?? null, remittance?.line ?? null, row.parcel, row.order],
    row.shop?.[locale] ?? null,
    ...[
      day(row.madeAt),
      BigInt(row.amount),
      BigInt(row.left),
      day(row.askedAt),
      day(row.refusedAt),
      ...[null, null, null, null],
    ],
  ];
}
