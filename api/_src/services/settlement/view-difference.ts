import type { DifferenceClass, DifferenceView } from "@haat/contract/difference";
import type { LocaleName } from "@haat/contract/values";
import type { DifferenceRow } from "@haat/db/queries/statements/differences";
import { instantView, moneyView, sumView } from "../../views/money.ts";

export function differenceView(row: DifferenceRow, locale: LocaleName): DifferenceView {
  const { id, source, statementId, line, day, state, trx, reference, businessDays, waited } = row;
  const sumOrNull = (minor: string | null, currency: string) =>
    minor === null ? null : sumView(minor, currency, locale);
  return {
    ...{ id, source, statementId, line, day, state, trx, reference, businessDays, waited },
    class: row.class as DifferenceClass,
    order: row.orderId && row.orderNumber ? { id: row.orderId, number: row.orderNumber } : null,
    ours: sumOrNull(row.ourMinor, row.ourCurrency),
    theirs: sumOrNull(row.theirMinor, row.theirCurrency),
    suspense: moneyView(row.suspenseMinor, locale),
    madeAt: instantView(row.madeAt),
  };
}
