import { useWords } from "../../lib/words.tsx";
import { Icon } from "../ui/icon.tsx";

type Props = Readonly<{ productId: string; slug: string; title: string; isCompact?: boolean }>;

/** A plain form to one's wish list. A page that is kept for everybody does not know what is on it: the same twice is one. */
export function WishButton({ productId, slug, title, isCompact = false }: Props) {
  const { t, locale } = useWords();
  const words = t("storefront:wish.add");
  return (
    <form
      method="post"
      action={`/${locale}/account/wishes`}
      className={isCompact ? "absolute end-1 top-1 z-10" : ""}
    >
      <input type="hidden" name="productId" value={productId} />
      <input type="hidden" name="slug" value={slug} />
      {isCompact ? (
        <button
          name="intent"
          value="keep"
          aria-label={`${words}: ${title}`}
          className="grid size-12 cursor-pointer place-items-center rounded-full bg-sheet/85 text-brand hover:bg-sheet"
        >
          <Icon name="heart" />
        </button>
      ) : (
        <button name="intent" value="keep" className="button-secondary w-full">
          <Icon name="heart" className="size-5" />
          {words}
        </button>
      )}
    </form>
  );
}
