import type { CourierAdvanceFilter, CourierAdvancePage } from "@haat/contract/courier-advance";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { maskPhonesIn } from "@haat/core/phone";
import { listAdvances } from "@haat/db/queries/remittances/advances";
import type { NodeCtx } from "../../../context.ts";
import { instantView, moneyView } from "../../../views/money.ts";

const pageSize = 30;

/** What couriers paid ahead, and what of it no statement has taken back, newest first. */
export async function readAdvances(
  { books, locale }: NodeCtx,
  { courier, cursor }: CourierAdvanceFilter,
): Promise<CourierAdvancePage> {
  if (cursor !== undefined && !isId("courierAdvance", cursor)) throw new DomainError("cursor.invalid");
  const ask = { courier: courier ?? null, before: cursor ?? null, limit: pageSize + 1 };
  const rows = await listAdvances(books, ask);
  const shown = rows.slice(0, pageSize);
  const money = (minor: bigint | string) => moneyView(String(minor), locale);
  return {
    items: shown.map(({ amount, taken, agreedBy, undone, ...row }) => ({
      ...{ ...row, agreedBy: [...agreedBy] },
      ...{
        amount: money(amount),
        taken: money(taken),
        left: money(undone ? 0n : BigInt(amount) - BigInt(taken)),
      },
      undone: undone && {
        ...{ at: instantView(undone.at), by: [...undone.by] },
        reason: maskPhonesIn(undone.reason),
      },
    })),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}
