import type { OrderView } from "@haat/contract/order";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type BillProps = Readonly<{
  order: Pick<OrderView, "method" | "goods" | "delivery" | "total" | "dueNow" | "atDoor" | "wayBack">;
}>;

/** The sums of the whole order, and of two tenders which is which. */
export function Bill({ order: { method, goods, delivery, total, dueNow, atDoor, wayBack } }: BillProps) {
  const { t } = useWords();
  const kept = wayBack === null || isNothing(wayBack.kept) ? null : wayBack.kept;
  const isSplit = !isNothing(dueNow) && !isNothing(atDoor);
  return (
    <div className="grid gap-2">
      <Definitions
        rows={[
          { name: t("checkout:bill.method"), value: t(`common:method.${method}`) },
          { name: t("checkout:bill.goods"), value: <Taka amount={goods} /> },
          { name: t("checkout:bill.delivery"), value: <Taka amount={delivery} /> },
          { name: t("checkout:bill.total"), value: <Taka amount={total} />, isStrong: true },
          ...(isSplit
            ? [
                { name: t("checkout:bill.ahead"), value: <Taka amount={dueNow} /> },
                { name: t("checkout:bill.at_door"), value: <Taka amount={atDoor} /> },
              ]
            : []),
          ...(kept === null ? [] : [{ name: t("checkout:bill.way_back"), value: <Taka amount={kept} /> }]),
        ]}
      />
      {wayBack !== null && (
        <p className="text-sm text-soft">{t(`checkout:way_back.${kept === null ? "may" : "kept"}`)}</p>
      )}
    </div>
  );
}
