import type { VendorFile } from "@haat/contract/admin-vendors";
import { DomainError } from "@haat/core/errors";
import { maskTail } from "@haat/core/phone";
import { findVendorFile } from "@haat/db/queries/vendors/vendor-file";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { wantedNameView } from "./read-profile.ts";
import { actsOn } from "./vendor-acts.ts";
import { dbidDueView, paperView, payoutView, vendorRowView } from "./view-vendor.ts";

/** All of a shop on one page, phones masked and numbers by their ends. */
export async function readVendorFile({ db, viewer, locale }: NodeCtx, id: string): Promise<VendorFile> {
  const file = await findVendorFile(db, viewer, id);
  if (!file) throw new DomainError("vendor.not_found");
  return {
    ...vendorRowView(file, locale),
    slug: file.slug,
    names: file.name,
    wanted: wantedNameView(file.wanted),
    story: file.story[locale],
    city: file.city[locale],
    reason: file.reason,
    appliedAt: instantOrNull(file.appliedAt),
    approvedAt: instantOrNull(file.approvedAt),
    papers: file.papers.map(paperView),
    dbidDue: dbidDueView(file.dbidDue),
    accounts: file.accounts.map(payoutView),
    members: file.members.map(({ name, phoneTail, role }) => ({
      ...{ name, role },
      phone: phoneTail && maskTail(phoneTail),
    })),
    orderCount: file.orderCount,
    alike: file.alike.map((other) => ({ ...other, name: other.name[locale] })),
    history: file.history.map((row) => ({ ...row, at: instantView(row.at) })),
    acts: actsOn(file.state),
  };
}
