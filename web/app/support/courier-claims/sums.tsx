import { ageBuckets } from "@haat/contract/courier-cash";
import type { CourierClaimPage } from "@haat/contract/courier-claim";
import { type Courier, couriers } from "@haat/core/couriers";
import { formatTaka } from "@haat/i18n/format";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { bucketWord } from "../courier-cash/courier-card.tsx";

type Each = CourierClaimPage["sums"][number];
type Props = Readonly<{ sums: readonly Each[]; courier: Courier | undefined }>;

const sumOf = (sums: readonly Each[]): bigint =>
  sums.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n);

/** What is open with each courier, by how long; one of them where the list is his. */
export function Sums({ sums, courier }: Props) {
  const { t, locale } = useWords();
  const shown = couriers.filter((each) =>
    sums.some((sum) => sum.courier === each && (courier === undefined || courier === each)),
  );
  return (
    <ul className="grid items-start gap-3 sm:grid-cols-2">
      {shown.map((each) => {
        const own = sums.filter((sum) => sum.courier === each);
        return (
          <li key={each} className="sheet grid gap-2">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to={
                  courier === undefined
                    ? `/support/courier-claims?courier=${each}`
                    : "/support/courier-claims"
                }
                className="link inline-flex min-h-12 items-center"
              >
                {courier === undefined ? t(`couriers:name.${each}`) : t("remittances:claims.every")}
              </Link>
              <b className="text-lg tabular-nums">{formatTaka(sumOf(own), locale)}</b>
            </div>
            <dl className="grid gap-1">
              {ageBuckets
                .map((bucket) => ({ bucket, sum: sumOf(own.filter((sum) => sum.bucket === bucket)) }))
                .filter(({ sum }) => sum !== 0n)
                .map(({ bucket, sum }) => (
                  <div key={bucket} className="flex flex-wrap justify-between gap-x-4">
                    <dt className="text-soft">{t(`remittances:age.${bucketWord[bucket]}`)}</dt>
                    <dd className="tabular-nums">{formatTaka(sum, locale)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
