import type { RemittanceExportFilter } from "@haat/contract/remittance-row";
import { DomainError } from "@haat/core/errors";
import { printTaka } from "@haat/core/money";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { listRows, type RemittanceRowLine } from "@haat/db/queries/remittances/rows";
import type { SheetCell } from "@haat/statements/write-sheet";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { type Exporter, headOf, noteExport, type Sheet } from "../sheets/export-sheet.ts";

const batch = 500;
const columns = [
  ...(["line", "consignment", "reference", "order", "word", "outcome", "match", "state"] as const),
  ...([
    "collected",
    "delivery_fee",
    "cod_fee",
    "charges",
    "advance",
    "payout",
    "difference",
    "findings",
  ] as const),
] as const;

function cellsOf(row: RemittanceRowLine): SheetCell[] {
  const { line, consignmentStated, referenceStated, order, word, outcome, match, state } = row;
  const charges = row.charges.map(
    ({ name, amountMinor }) => `${name} ${printTaka({ minor: BigInt(amountMinor) })}`,
  );
  const stated = (fields: readonly string[], minor: string): SheetCell =>
    row.unread.find(({ field }) => row.isUnread && field !== null && fields.includes(field))?.text ??
    BigInt(minor);
  return [
    ...[line, consignmentStated, referenceStated, order?.number ?? null, word, outcome, match, state],
    ...[
      stated(["collected"], row.collected),
      stated(["deliveryFee", "returnFee", "weightFee"], row.deliveryFee),
    ],
    ...[stated(["codFee", "allFees"], row.codFee), charges.join("; "), BigInt(row.advance)],
    ...[row.isUnsummed ? null : BigInt(row.payout), BigInt(row.difference)],
    row.findings.map(({ label }) => label).join(" "),
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
  async function* rows(): AsyncGenerator<SheetCell[]> {
    for (let after: Parameters<typeof listRows>[2]["after"] = null; ;) {
      const ask = { id, show, label: label ?? null, after, limit: batch };
      const found: RemittanceRowLine[] = await listRows(db, viewer, ask);
      yield* found.map(cellsOf);
      const last = found.at(-1);
      if (!last || found.length < batch) return;
      after = last;
    }
  }
  return { head: headOf(ctx, columns), rows: rows() };
}
