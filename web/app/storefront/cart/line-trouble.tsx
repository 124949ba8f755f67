import type { CartLineView } from "@haat/contract/cart";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";

/** Why a line cannot be ordered, and what to do about it. */
export function LineTrouble({ line: { trouble, available } }: { line: CartLineView }) {
  const { t } = useWords();
  if (trouble === null) return null;
  const sentence =
    trouble === "not_enough"
      ? t("storefront:trouble.not_enough", { count: available })
      : t(`storefront:trouble.${trouble}`);
  return <Notice tone="warm">{sentence}</Notice>;
}
