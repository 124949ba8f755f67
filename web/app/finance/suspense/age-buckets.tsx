import type { AgeingView } from "@haat/contract/ledger";
import { formatDateTime } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Bucket = AgeingView["buckets"][number];
type Props = Readonly<{
  buckets: readonly Bucket[];
  /** The age whose items alone are listed. */
  only: Bucket["bucket"] | null;
  /** Of the list of every age. */
  address: string;
}>;

const tooOld: readonly Bucket["bucket"][] = ["old", "days_8_30", "days_31"];

export function AgeBuckets({ buckets, only, address }: Props) {
  const { t, locale } = useWords();
  return (
    <dl className={`grid gap-3 sm:grid-cols-3 ${buckets.length > 3 ? "xl:grid-cols-5" : ""}`}>
      {buckets.map(({ bucket, count, sum, oldest }) => (
        <div
          key={bucket}
          className={`sheet grid content-start gap-1 ${count > 0 && tooOld.includes(bucket) ? "border-brick bg-brick-wash" : "border-line"}`}
        >
          <dt>{t(`finance:ageing.${bucket}`)}</dt>
          <dd className="text-xl font-semibold">
            <Taka amount={sum} />
          </dd>
          <dd className="text-sm text-soft">{t("finance:ageing.count", { count })}</dd>
          {oldest !== null && (
            <dd className="text-sm">
              <span className="block text-soft">
                {t("finance:ageing.oldest", { at: formatDateTime(new Date(oldest), locale) })}
              </span>
              <Link to={only === bucket ? address : `${address}&bucket=${bucket}`} className="link">
                {t(only === bucket ? "finance:ageing.all" : "finance:ageing.only")}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
