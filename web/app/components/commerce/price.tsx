import type { MoneyView, SumView } from "@haat/contract/values";
import { Approx } from "./approx.tsx";

/** An amount as the API worded it for this language. */
export const Taka = ({
  amount,
  className = "",
}: {
  amount: Pick<SumView, "minor" | "display">;
  className?: string;
}) => (
  <data value={amount.minor} className={`whitespace-nowrap tabular-nums ${className}`}>
    {amount.display}
  </data>
);

type PriceProps = Readonly<{
  price: MoneyView;
  compareAt: MoneyView | null;
  words: { from: string | null; was: string };
  isLarge?: boolean;
}>;

/** A price, what it was before, and "from" where the variants differ. */
export const Price = ({ price, compareAt, words, isLarge = false }: PriceProps) => (
  <p className="flex flex-wrap items-baseline gap-x-2">
    {words.from !== null && <span className="text-sm text-soft">{words.from}</span>}
    <Taka amount={price} className={`font-semibold text-brand ${isLarge ? "text-3xl" : "text-lg"}`} />
    {compareAt !== null && (
      <span className="text-sm text-soft">
        <span className="sr-only">{words.was} </span>
        <s>
          <Taka amount={compareAt} />
        </s>
      </span>
    )}
    <Approx amount={price} />
  </p>
);
