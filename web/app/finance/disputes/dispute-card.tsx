import type { DisputeView } from "@haat/contract/dispute";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import { DisputeActs } from "./dispute-acts.tsx";

type Props = Readonly<{ dispute: DisputeView; pressKey: string }>;

const looks = { open: "badge badge-warm", won: "badge badge-good", lost: "badge badge-bad" } as const;

/** One dispute: what the wallet withholds, what came of it, and who bears it. */
export function DisputeCard({ dispute, pressKey }: Props) {
  const { t } = useWords();
  const { order, wallet, reference, state, outcome } = dispute;
  const isProposed = state === "open" && outcome !== null;
  return (
    <li className="sheet grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg">
          {t(`common:method.${wallet}`)} · <Typed text={reference} />
        </h2>
        <p className={looks[state]}>
          {isProposed ? t(`finance:disputes.proposed.${outcome}`) : t(`finance:disputes.state.${state}`)}
        </p>
      </div>
      <Link to={`/support/orders/${order.id}`} className="link inline-flex min-h-12 items-center">
        {t("settlement:order", { number: order.number })}
      </Link>
      <Facts dispute={dispute} />
      <Words name={t("finance:disputes.note")} text={dispute.note} />
      {dispute.evidence !== null && <Words name={t("finance:disputes.evidence")} text={dispute.evidence} />}
      <DisputeActs dispute={dispute} pressKey={pressKey} />
    </li>
  );
}

/** What somebody wrote may be long: it has a line of its own. */
const Words = ({ name, text }: Readonly<{ name: string; text: string }>) => (
  <p className="border-s-4 border-line ps-3">
    <span className="block text-sm text-soft">{name}</span>
    <Typed text={text} />
  </p>
);

function Facts({ dispute }: Pick<Props, "dispute">) {
  const { t, locale } = useWords();
  const { amount, paid, trx, noticedOn, isStated, bearer, shares } = dispute;
  const { maker, madeAt, proposedBy, proposedAt, decidedBy, decidedAt } = dispute;
  const hand = (name: string, by: string | null, at: string | null) =>
    by === null || at === null
      ? []
      : [
          {
            name,
            value: (
              <>
                <Typed text={by} />
                <span className="block text-sm text-soft">{formatDateTime(new Date(at), locale)}</span>
              </>
            ),
          },
        ];
  return (
    <Definitions
      rows={[
        { name: t("finance:disputes.amount"), value: <Taka amount={amount} />, isStrong: true },
        { name: t("finance:disputes.paid"), value: <Taka amount={paid} /> },
        ...(trx === null ? [] : [{ name: t("finance:disputes.trx"), value: trx }]),
        { name: t("finance:disputes.noticed"), value: formatDay(noticedOn, locale) },
        {
          name: t("finance:disputes.stated"),
          value: t(`finance:disputes.stated.${isStated ? "yes" : "no"}`),
        },
        ...(bearer === null
          ? []
          : [{ name: t("finance:disputes.bearer"), value: t(`finance:disputes.bearer.${bearer}`) }]),
        ...shares.map(({ part, vendor, amount: share, borne }) => ({
          name: `${part} · ${vendor}`,
          value: (
            <>
              <Taka amount={share} />
              <span className="block text-sm text-soft">{t(`finance:disputes.borne.${borne}`)}</span>
            </>
          ),
        })),
        ...hand(t("finance:disputes.maker"), maker, madeAt),
        ...hand(t("finance:disputes.proposed"), proposedBy, proposedAt),
        ...hand(t("finance:disputes.decided"), decidedBy, decidedAt),
      ]}
    />
  );
}
