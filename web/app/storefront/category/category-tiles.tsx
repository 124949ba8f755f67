import type { CategoryView } from "@haat/contract/catalog";
import { Picture } from "../../components/commerce/picture.tsx";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

type Tiles = Readonly<{ categories: readonly CategoryView[]; eagerTiles: number }>;

export function CategoryTiles({ categories, eagerTiles }: Tiles) {
  const { t } = useWords();
  return (
    <ul
      className={`grid grid-cols-4 gap-2 sm:gap-4 ${categories.length > 6 ? "lg:grid-cols-8" : "lg:grid-cols-6"}`}
    >
      {categories.map((category, position) => (
        <li key={category.id} className="group relative grid content-start gap-1 text-center">
          <span className="block overflow-hidden rounded-lg border border-line shadow-sheet">
            <Picture
              picture={category.picture}
              sizes="(min-width: 64rem) 11rem, 22vw"
              loading={position < eagerTiles ? "eager" : "lazy"}
              isDecoration
            />
          </span>
          <Link
            to={`/c/${category.slug}`}
            className="text-xs leading-normal font-semibold after:absolute after:inset-0 group-hover:underline underline-offset-4 sm:text-base"
          >
            {category.name}
          </Link>
          <span className="text-xs text-soft">
            {t("storefront:category.count", { count: category.productCount })}
          </span>
        </li>
      ))}
    </ul>
  );
}
