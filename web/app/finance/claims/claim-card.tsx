import type { ClaimView } from "@haat/contract/claim";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { shownDigits } from "../../lib/digits.ts";
import { useWords } from "../../lib/words.tsx";
import { ClaimActs } from "./claim-acts.tsx";

type Props = Readonly<{ claim: ClaimView; pressKey: string }>;

/** One claim with what the statement says of it. */
export function ClaimCard({ claim, pressKey }: Props) {
  const { t, locale } = useWords();
  const { order, wallet, trx, amount, stated, state, madeAt, reason } = claim;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg tabular-nums">
          {t(`common:method.${wallet}`)} {trx}
        </h2>
        <Link
          to={`/support/orders/${order.id}`}
          className="inline-flex min-h-12 items-center tabular-nums underline"
        >
          {order.number}
        </Link>
      </div>
      <p className={state === "matched" ? "font-semibold" : "font-semibold text-brick"}>
        {t(`finance:claims.state.${state}`)}
      </p>
      <Definitions
        rows={[
          { name: t("finance:claims.due"), value: <Taka amount={amount} /> },
          ...(stated === null ? [] : [{ name: t("finance:claims.stated"), value: <Taka amount={stated} /> }]),
          { name: t("finance:claims.payer"), value: <Payer claim={claim} /> },
          { name: t("finance:claims.made"), value: formatDateTime(new Date(madeAt), locale) },
          ...named(
            claim.lapsedAt && formatDateTime(new Date(claim.lapsedAt), locale),
            t("finance:claims.lapsed"),
          ),
          ...named(claim.proposedBy, t("finance:claims.proposed")),
          ...named(claim.decidedBy, t("finance:claims.decided")),
          ...named(reason, t("finance:claims.reason")),
        ]}
      />
      <ClaimActs claim={claim} pressKey={pressKey} />
    </li>
  );
}

const named = (text: string | null, name: string) =>
  text === null ? [] : [{ name, value: <Typed text={text} /> }];

function Payer({ claim: { payerTail, isPayerStated, stated } }: Pick<Props, "claim">) {
  const { t, locale } = useWords();
  const tail = shownDigits(payerTail, locale);
  if (stated === null) return tail;
  return isPayerStated
    ? t("finance:claims.payer_stated", { tail })
    : t("finance:claims.payer_unstated", { tail });
}
