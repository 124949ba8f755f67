import type { CourierReceivable } from "@haat/contract/courier-cash";
import { Taka } from "../../components/commerce/price.tsx";
import { BarRow } from "../../components/ui/bar.tsx";
import { Link } from "../../components/ui/link.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { CourierSums } from "./courier-sums.tsx";

export type Item = CourierReceivable["items"][number];

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
      {item.missingClaimed !== null && (
        <p className="notice">
          <span>
            {t("remittances:cash.claimed_missing", {
              ...{ count: item.missingClaimed.parcels, amount: readMoney(item.missingClaimed.amount) },
              day: new Date(item.missingClaimed.oldest),
            })}{" "}
            <Link to={`/support/courier-claims?courier=${courier}&of=claim`} className="link">
              {t("remittances:cash.missing_see")}
            </Link>
          </span>
        </p>
      )}
      <CourierSums item={item} />
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
