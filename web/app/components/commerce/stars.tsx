import { formatNumber } from "@haat/i18n/format";
import { useWords } from "../../lib/words.tsx";

const shape = "m12 2.8 2.8 5.8 6.3.9-4.6 4.4 1.1 6.3-5.6-3-5.6 3 1.1-6.3L2.9 9.5l6.3-.9L12 2.8Z";
const five = [0, 1, 2, 3, 4].map((at) => <path key={at} d={shape} transform={`translate(${at * 24} 0)`} />);

/** Decoration beside a number: five stars, so much of them filled. */
export const StarRow = ({ stars, className = "w-24" }: { stars: number; className?: string }) => (
  <svg viewBox="0 0 120 24" aria-hidden="true" className={`h-auto flex-none text-marigold ${className}`}>
    <g fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round">
      {five}
    </g>
    <svg width={stars * 24} height="24">
      <g fill="currentColor">{five}</g>
    </svg>
  </svg>
);

type RatingProps = Readonly<{ rating: Readonly<{ average: number; count: number }>; isCompact?: boolean }>;

/** What buyers gave on the whole, in words as well; where there is little room the words are read out alone. */
export function Rating({ rating: { average, count }, isCompact = false }: RatingProps) {
  const { t, locale } = useWords();
  const printed = formatNumber(average, locale);
  const words = t("reviews:rating", { average: printed, count });
  if (!isCompact)
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <StarRow stars={average} />
        {words}
      </span>
    );
  return (
    <p className="flex items-center gap-1.5 text-sm">
      <StarRow stars={average} className="w-16" />
      <span aria-hidden="true" className="text-soft tabular-nums">
        {printed} ({formatNumber(count, locale)})
      </span>
      <span className="sr-only">{words}</span>
    </p>
  );
}
