import type { DisputeView } from "@haat/contract/dispute";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { DisputeActs } from "./dispute-acts.tsx";

type Props = Readonly<{ dispute: DisputeView; pressKey: string }>;

/** One dispute: what the wallet withholds, what came of it, and who bears it. */
export function DisputeCard({ dispute, pressKey }: Props) {
  const { t } = useWords();
  const { order, wallet, reference, state, outcome } = dispute;
  const isProposed = state === "open" && outcome !== null;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">
          {t(`common:method.${wallet}`)} · <Typed text={reference} />
        </h2>
        <Link
          to={`/support/orders/${order.id}`}
          className="inline-flex min-h-12 items-center tabular-nums underline"
        >
          {order.number}
        </Link>
      </div>
      <p className={state === "won" ? "font-semibold" : "font-semibold text-brick"}>
        {isProposed ? t(`finance:disputes.proposed.${outcome}`) : t(`finance:disputes.state.${state}`)}
      </p>
      <Facts dispute={dispute} />
      <DisputeActs dispute={dispute} pressKey={pressKey} />
    </li>
  );
}

function Facts({ dispute }: Pick<Props, "dispute">) {
  const { t, locale } = useWords();
  const { amount, paid, trx, noticedOn, note, maker, madeAt, isStated, bearer, shares } = dispute;
  return (
    <Definitions
      rows={[
        { name: t("finance:disputes.amount"), value: <Taka amount={amount} />, isStrong: true },
        { name: t("finance:disputes.paid"), value: <Taka amount={paid} /> },
        ...named(trx, t("finance:disputes.trx")),
        { name: t("finance:disputes.noticed"), value: formatDay(noticedOn, locale) },
        ...named(note, t("finance:disputes.note")),
        {
          name: t("finance:disputes.stated"),
          value: t(`finance:disputes.stated.${isStated ? "yes" : "no"}`),
        },
        ...named(maker, `${t("finance:disputes.maker")} · ${formatDateTime(new Date(madeAt), locale)}`),
        ...named(dispute.evidence, t("finance:disputes.evidence")),
        ...(bearer === null
          ? []
          : [{ name: t("finance:disputes.bearer"), value: t(`finance:disputes.bearer.${bearer}`) }]),
        ...shares.map(({ part, vendor, amount: share, borne }) => ({
          name: `${part} · ${vendor}`,
          value: (
            <>
              <Taka amount={share} /> · {t(`finance:disputes.borne.${borne}`)}
            </>
          ),
        })),
        ...named(dispute.proposedBy, t("finance:disputes.proposed")),
        ...named(dispute.decidedBy, t("finance:disputes.decided")),
      ]}
    />
  );
}

const named = (text: string | null, name: string) =>
  text === null ? [] : [{ name, value: <Typed text={text} /> }];
