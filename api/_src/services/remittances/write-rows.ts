import type { RemittanceExportFilter } from "@haat/contract/remittance-row";
import { DomainError } from "@haat/core/errors";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { listRows, type RemittanceRowLine } from "@haat/db/queries/remittances/rows";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";

const batch = 500;
const head = [
  ...["line", "consignment", "reference", "order", "word", "outcome", "match", "state", "collected"],
  ...["delivery_fee", "cod_fee", "charges", "payout", "difference", "findings"],
];

/** Where a sheet would take text for a formula it is kept from it. */
const cell = (text: string | null): string =>
  `"${(text ?? "").replace(/^(?=[=+@\t\r-])/, "'").replaceAll('"', '""')}"`;

/** Taka with two places and a plain point, as every sheet reads a number. */
function taka(minor: string): string {
  const isBelow = minor.startsWith("-");
  const digits = (isBelow ? minor.slice(1) : minor).padStart(3, "0");
  return `${isBelow ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function rowOf(row: RemittanceRowLine): string {
  const charges = row.charges.map(({ name, amountMinor }) => `${name} ${taka(amountMinor)}`).join("; ");
  const said = [
    ...[cell(row.consignmentStated), cell(row.referenceStated), cell(row.order?.number ?? null)],
    ...[cell(row.word), row.outcome ?? "", row.match, row.state],
  ];
  const sums = [row.collected, row.deliveryFee, row.codFee].map(taka);
  const rest = [cell(charges), taka(row.payout), taka(row.difference)];
  const findings = cell(row.findings.map(({ label }) => label).join(" "));
  return `${[row.line, ...said, ...sums, ...rest, findings].join(",")}\r\n`;
}

type Ask = z.infer<typeof RemittanceExportFilter> & Readonly<{ id: string }>;

/** A statement's rows, one batch in memory at a time; the mark in front makes Excel read it as UTF-8. Throws before its first line. */
export async function writeRows(
  { db, viewer }: NodeCtx,
  { id, show = "all" }: Ask,
): Promise<AsyncGenerator<string>> {
  if (!(await findRemittance(db, viewer, id))) throw new DomainError("remittance.not_found");
  async function* lines(): AsyncGenerator<string> {
    yield `\uFEFF${head.join(",")}\r\n`;
    for (let after: Parameters<typeof listRows>[2]["after"] = null; ;) {
      const rows: RemittanceRowLine[] = await listRows(db, viewer, {
        id,
        show,
        label: null,
        after,
        limit: batch,
      });
      if (rows.length > 0) yield rows.map(rowOf).join("");
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      after = last;
    }
  }
  return lines();
}
