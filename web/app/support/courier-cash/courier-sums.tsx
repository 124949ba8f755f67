import { formatDate } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { isNothing, readMoney, unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import type { Item } from "./courier-card.tsx";

/** What of a courier's money is on its way, claimed, owed to him or not explained, and the way to what it is made of. */
export function CourierSums({ item }: { item: Item }) {
  const { t, locale } = useWords();
  const { courier, missing, inTransit, oldestTransit, claimed, suspense, charges, ahead } = item;
  return (
    <>
      {missing.parcels > 0 && (
        <p className="notice notice-bad">
          <span>
            {isNothing(missing.amount)
              ? t("remittances:cash.missing_free", { count: missing.parcels })
              : t("remittances:cash.missing", {
                  count: missing.parcels,
                  amount: readMoney(missing.amount),
                })}{" "}
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
                {isNothing(inTransit) ? (
                  <Taka amount={inTransit} />
                ) : (
                  <Link
                    to={`/support/remittances?courier=${courier}&unpaid=true`}
                    className="link inline-flex min-h-12 items-center whitespace-nowrap"
                  >
                    <Taka amount={inTransit} />
                  </Link>
                )}
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
      to: `/support/remittances?courier=${courier}&unpaid=true`,
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
