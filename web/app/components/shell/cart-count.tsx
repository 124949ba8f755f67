import { useWords } from "../../lib/words.tsx";

/** The script keeps it fresh on pages that a shared cache delivers without a number. */
export function CartCount({ count }: { count: number }) {
  const { t } = useWords();
  return (
    <span
      data-cart-count
      hidden={count === 0}
      className="absolute -top-2 -right-2.5 min-w-5 rounded-full bg-marigold px-1 text-center text-xs leading-5 font-semibold text-on-marigold"
    >
      {t("common:number", { value: count })}
    </span>
  );
}
