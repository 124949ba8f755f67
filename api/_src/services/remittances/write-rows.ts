import type { RemittanceExportFilter } from "@haat/contract/remittance-row";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { printTaka } from "@haat/core/money";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { listRows, type RemittanceRowLine } from "@haat/db/queries/remittances/rows";
import type { RowLabel } from "@haat/statements/courier-findings";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { dhakaDayOf } from "../sheets/dhaka-day.ts";
import { type Exporter, headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";

const batch = 500;
const columns = [
  ...(["line", "consignment", "reference", "order", "word", "day", "outcome", "match", "state"] as const),
  ...([
    "collected",
    "delivery_fee",
    "cod_fee",
    "charges",
    "advance",
    "payout",
    "difference",
    "findings",
    "codes",
  ] as const),
] as const;

type Teller = ReturnType<typeof tellerOf>;

/** What a row's codes mean, in the language of whoever asks. */
function tellerOf(locale: LocaleName) {
  const { t } = translators[locale];
  return {
    outcome: ({ isAdjustment, outcome }: RemittanceRowLine): string =>
      isAdjustment ? t("desk:adjustment") : t(`desk:outcome.${outcome ?? "unknown"}`),
    match: ({ match }: RemittanceRowLine): string => t(`desk:match.${match}`),
    state: ({ state }: RemittanceRowLine): string => t(`desk:row.state.${state}`),
    findings: ({ findings }: RemittanceRowLine): string =>
      findings.map(({ label }) => t(`couriers:letter.what.${label as RowLabel}`)).join("; "),
  };
}

/** What stands in a cell that nobody could read; else what it was read as. */
const shown = ({ unread }: RemittanceRowLine, fields: readonly string[], cell: SheetCell): SheetCell =>
  unread.find(({ field }) => field !== null && fields.includes(field))?.text ?? cell;

function cellsOf(row: RemittanceRowLine, say: Teller): SheetCell[] {
  const { line, consignmentStated, referenceStated, order, word, closedAt } = row;
  const charges = row.charges.map(
    ({ name, amountMinor }) => `${name} ${printTaka({ minor: BigInt(amountMinor) })}`,
  );
  const stated = (fields: readonly string[], minor: string): SheetCell =>
    row.isUnread ? shown(row, fields, BigInt(minor)) : BigInt(minor);
  return [
    ...[line, consignmentStated, referenceStated, order?.number ?? null, word],
    ...[closedAt === null ? shown(row, ["at"], null) : dhakaDayOf(closedAt)],
    ...[say.outcome(row), say.match(row), say.state(row)],
    ...[
      stated(["collected"], row.collected),
      stated(["deliveryFee", "returnFee", "weightFee"], row.deliveryFee),
    ],
    ...[stated(["codFee", "allFees"], row.codFee), charges.join("; "), BigInt(row.advance)],
    ...[row.isUnsummed ? null : BigInt(row.payout), BigInt(row.difference)],
    ...[say.findings(row), row.findings.map(({ label }) => label).join(" ")],
  ];
}

type Ask = Omit<z.infer<typeof RemittanceExportFilter>, "as"> & Readonly<{ id: string }>;

/** A statement's rows, one batch in memory at a time; whoever takes them stands in the audit. Throws before its first line. */
export async function remittanceSheet(
  ctx: Exporter & Pick<NodeCtx, "db" | "locale">,
  { id, show = "all", label }: Ask,
): Promise<Sheet> {
  const { db, viewer } = ctx;
  if (!(await findRemittance(db, viewer, id))) throw new DomainError("remittance.not_found");
  await noteExport(ctx, {
    action: "remittance.export",
    subject: id,
    after: label === undefined ? { show } : { show, label },
  });
  const say = tellerOf(ctx.locale);
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let after: Parameters<typeof listRows>[2]["after"] = null; ;) {
      const ask = { id, show, label: label ?? null, after, limit: batch };
      const found: RemittanceRowLine[] = await listRows(db, viewer, ask);
      yield* found.map((row) => cellsOf(row, say));
      const last = found.at(-1);
      if (!last || found.length < batch) return;
      after = last;
    }
  }
  return { head: headOf(ctx, columns), rows: rows() };
}
