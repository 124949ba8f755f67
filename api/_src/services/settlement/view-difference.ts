import type { DifferenceClass, DifferenceView } from "@haat/contract/difference";
import type { LocaleName } from "@haat/contract/values";
import type { DifferenceRow } from "@haat/db/queries/statements/differences";
import { instantView, moneyView } from "../../views/money.ts";

export function differenceView(row: DifferenceRow, locale: LocaleName): DifferenceView {
  const { id, source, statementId, line, day, state, trx, reference, businessDays, waited } = row;
  const moneyOrNull = (minor: string | null) => (minor === null ? null : moneyView(minor, locale));
  return {
    ...{ id, source, statementId, line, day, state, trx, reference, businessDays, waited },
    class: row.class as DifferenceClass,
    order: row.orderId && row.orderNumber ? { id: row.orderId, number: row.orderNumber } : null,
    ours: moneyOrNull(row.ourMinor),
    theirs: moneyOrNull(row.theirMinor),
    suspense: moneyView(row.suspenseMinor, locale),
    madeAt: instantView(row.madeAt),
  };
}
