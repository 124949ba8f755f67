import type { CourierReceivable } from "@haat/contract/courier-cash";
import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing, readMoney, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Item = CourierReceivable["items"][number];

const looks = {
  "0-7": "fill-leaf",
  "8-14": "fill-marigold",
  "15-30": "fill-marigold",
  "30+": "fill-brick",
} as const;
/** A word cannot be called by a sign. */
export const bucketWord = {
  "0-7": "week",
  "8-14": "fortnight",
  "15-30": "month",
  "30+": "older",
} as const;

/** What one courier holds of ours, how long he has, and what of it is on its way. */
export function CourierCard({ item }: { item: Item }) {
  const { t } = useWords();
  const { courier, cash, parcels } = item;
  return (
    <li className="sheet grid content-start gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-xl">{t(`couriers:name.${courier}`)}</h2>
        <Taka amount={cash} className="text-2xl font-semibold text-brand" />
      </div>
      {parcels === 0 ? (
        <p className="text-soft">{t("remittances:cash.all_stated")}</p>
      ) : (
        <>
          <Link
            to={`/support/courier-cash/parcels?courier=${courier}`}
            className="link inline-flex min-h-12 items-center"
          >
            {t("remittances:cash.parcels", { count: parcels })}
          </Link>
          <Ageing item={item} />
        </>
      )}
      <Sums item={item} />
    </li>
  );
}

function Ageing({ item: { courier, ageing } }: { item: Item }) {
  const { t } = useWords();
  const most = ageing.reduce(
    (top, { amount }) => (BigInt(amount.minor) > top ? BigInt(amount.minor) : top),
    0n,
  );
  return (
    <dl className="grid gap-3">
      {ageing
        .filter((each) => each.parcels > 0)
        .map(({ bucket, parcels, amount }) => (
          <BarRow
            key={bucket}
            name={
              <Link
                to={`/support/courier-cash/parcels?courier=${courier}&bucket=${encodeURIComponent(bucket)}`}
                className="link inline-flex min-h-12 items-center"
              >
                {t(`remittances:age.${bucketWord[bucket]}`)} ·{" "}
                {t("remittances:cash.parcels", { count: parcels })}
              </Link>
            }
            printed={amount.display}
            value={BigInt(amount.minor)}
            most={most}
            className={looks[bucket]}
          />
        ))}
    </dl>
  );
}

function Sums({ item }: { item: Item }) {
  const { t, locale } = useWords();
  const { courier, missing, inTransit, oldestTransit, claimed, suspense, charges, ahead } = item;
  return (
    <>
      {missing.parcels > 0 && (
        <p className="notice notice-bad">
          <span>
            {t("remittances:cash.missing", { count: missing.parcels, amount: readMoney(missing.amount) })}{" "}
            <Link to={`/support/courier-cash/parcels?courier=${courier}&missing=true`} className="link">
              {t("remittances:cash.missing_see")}
            </Link>
          </span>
        </p>
      )}
      <Late item={item} />
      <Definitions
        rows={[
          {
            name: t("remittances:cash.in_transit"),
            value: (
              <>
                <Taka amount={inTransit} />
                {oldestTransit !== null && !isNothing(inTransit) && (
                  <span className="block text-sm text-soft">
                    {t("remittances:cash.since", { day: formatDate(new Date(oldestTransit), locale) })}
                  </span>
                )}
              </>
            ),
          },
          {
            name: t("remittances:cash.claimed"),
            value: <ToClaims courier={courier} of="claim" amount={claimed} />,
          },
          { name: t("remittances:cash.charges"), value: <Taka amount={charges} /> },
          ...(isNothing(ahead)
            ? []
            : [
                {
                  name: t("remittances:cash.ahead"),
                  value: (
                    <Link
                      to={`/support/courier-advances?courier=${courier}`}
                      className="link inline-flex min-h-12 items-center whitespace-nowrap"
                    >
                      {unsigned(ahead, locale)}
                    </Link>
                  ),
                },
              ]),
          ...(isNothing(suspense)
            ? []
            : [
                {
                  name: t(
                    suspense.minor.startsWith("-")
                      ? "remittances:cash.suspense_much"
                      : "remittances:cash.suspense",
                  ),
                  value: <ToClaims courier={courier} of="case" amount={suspense} />,
                },
              ]),
        ]}
      />
    </>
  );
}

/** What operators were told of as well. */
function Late({ item: { courier, unpaid, unexplained } }: { item: Item }) {
  const { t, locale } = useWords();
  const day = (at: string) => formatDate(new Date(at), locale);
  const late = [
    unpaid && {
      to: "/support/remittances",
      words: t("remittances:cash.unpaid", { count: unpaid.statements, day: day(unpaid.oldest) }),
    },
    unexplained && {
      to: `/support/courier-claims?courier=${courier}&of=case`,
      words: t("remittances:cash.unexplained", { count: unexplained.cases, day: day(unexplained.oldest) }),
    },
  ].filter((each) => each !== null);
  return late.map(({ to, words }) => (
    <p key={to} className="notice notice-bad">
      <span>
        {words}{" "}
        <Link to={to} className="link">
          {t("remittances:cash.late_see")}
        </Link>
      </span>
    </p>
  ));
}

type Claims = Readonly<{ courier: Item["courier"]; of: "claim" | "case"; amount: Item["cash"] }>;

/** The sum, and the way to what it is made of. */
function ToClaims({ courier, of, amount }: Claims) {
  const { locale } = useWords();
  if (isNothing(amount)) return <Taka amount={amount} />;
  return (
    <Link
      to={`/support/courier-claims?courier=${courier}&of=${of}`}
      className="link inline-flex min-h-12 items-center"
    >
      {unsigned(amount, locale)}
    </Link>
  );
}
