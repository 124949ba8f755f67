import type { RatingView } from "@haat/contract/review";
import { formatNumber } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";
import { Bar } from "../ui/bar.tsx";
import { Link } from "../ui/link.tsx";
import { Rating } from "./stars.tsx";

/** How many gave each number of stars; every line leads to those. */
export function RatingBars({ rating, slug }: { rating: RatingView; slug: string }) {
  const { t, locale } = useWords();
  const most = BigInt(rating.count);
  return (
    <div className="grid content-start gap-2">
      <p className="text-lg font-semibold">
        <Rating rating={rating} />
      </p>
      <ul className="grid">
        {[5, 4, 3, 2, 1].map((stars) => {
          const count = rating.stars[stars - 1] ?? 0;
          return (
            <li key={stars}>
              <Link
                to={`/p/${slug}/reviews?stars=${stars}`}
                className="grid min-h-12 grid-cols-[4.5rem_1fr_2.5rem] items-center gap-3 underline-offset-4 hover:underline"
              >
                {t("reviews:star", { count: stars })}
                <Bar value={BigInt(count)} most={most} className="fill-marigold" />
                <span className="text-end tabular-nums">{formatNumber(count, locale)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
