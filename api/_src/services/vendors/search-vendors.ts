import type { VendorFilter, VendorPage } from "@haat/contract/admin-vendors";
import { foldDigits } from "@haat/core/digits";
import { countVendors, listVendors } from "@haat/db/queries/vendors/list-vendors";
import type { NodeCtx } from "../../context.ts";
import { vendorRowView } from "./view-vendor.ts";

const pageSize = 30;

/** Four digits at the end of a phone, or part of a name; all of them, newest first, when nothing is asked. */
export async function searchVendors(
  { db, viewer, locale }: NodeCtx,
  { q = "", state, dbid, name: renaming, cursor }: VendorFilter & Readonly<{ q?: string }>,
): Promise<VendorPage> {
  const digits = foldDigits(q).replace(/[\s+-]/g, "");
  const phoneTail = /^\d{4,14}$/.test(digits) ? digits.slice(-4) : null;
  const name = phoneTail === null && q !== "" ? q : null;
  const only = { onlyOverdue: dbid === "overdue", onlyRenaming: renaming === "waiting" };
  const ask = { name, phoneTail, state: state ?? null, ...only };
  const [rows, counts] = await Promise.all([
    listVendors(db, viewer, { ...ask, before: cursor ?? null, limit: pageSize + 1 }),
    countVendors(db, viewer),
  ]);
  const items = rows.slice(0, pageSize).map((row) => vendorRowView(row, locale));
  return { items, counts, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
