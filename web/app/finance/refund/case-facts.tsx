import type { RefundCaseView } from "@haat/contract/refund-case";
import { formatDateTime, formatNumber } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

/** Which pieces are given back, by whose fault, and who says so. */
export function CaseFacts({ found }: { found: RefundCaseView }) {
  const { t, locale } = useWords();
  return (
    <div className="grid gap-2">
      <Definitions
        rows={[
          ...found.lines.map(({ title, label, quantity, amount }) => ({
            name: `${title}${label === "" ? "" : ` · ${label}`}${quantity === 0 ? "" : ` × ${formatNumber(quantity, locale)}`}`,
            value: <Taka amount={amount} />,
          })),
          ...(isNothing(found.delivery)
            ? []
            : [{ name: t("refunds:case.delivery"), value: <Taka amount={found.delivery} /> }]),
          { name: t("refunds:case.fault"), value: t(`refunds:fault.${found.fault}`) },
        ]}
      />
      <p>
        “<Typed text={found.reason} />”
      </p>
      <p className="text-sm text-soft">
        {found.part} · <Typed text={found.maker} /> · {formatDateTime(new Date(found.madeAt), locale)}
      </p>
    </div>
  );
}
