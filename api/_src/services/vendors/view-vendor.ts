import type { VendorRow } from "@haat/contract/admin-vendors";
import type { LocaleName } from "@haat/contract/values";
import type { PaperView, PapersView, PayoutAccountView } from "@haat/contract/vendor-papers";
import { maskTail } from "@haat/core/phone";
import type { VendorListRow } from "@haat/db/queries/vendors/list-vendors";
import type { DbidDue, Paper } from "@haat/db/queries/vendors/papers";
import type { PayoutRow } from "@haat/db/queries/vendors/payouts";
import { instantView } from "../../views/money.ts";

export const vendorRowView = (row: VendorListRow, locale: LocaleName): VendorRow => ({
  id: row.id,
  name: row.name[locale],
  ownerName: row.ownerName[locale],
  phone: maskTail(row.phoneTail),
  district: row.district[locale],
  state: row.state,
  since: instantView(row.since),
});

export const paperView = ({ kind, state, tail, note, changedAt }: Paper): PaperView => ({
  ...{ kind, state, tail, note },
  changedAt: instantView(changedAt),
});

export const dbidDueView = (due: DbidDue | null): PapersView["dbidDue"] =>
  due && { ...due, dueAt: instantView(due.dueAt) };

export const payoutView = (row: PayoutRow): PayoutAccountView => ({
  id: row.id,
  provider: row.provider,
  tail: row.tail,
  holder: row.holder,
  state: row.state,
  proposedAt: instantView(row.proposedAt),
  usableFrom: instantView(row.usableFrom),
  isDue: row.isDue,
  reason: row.reason,
});
