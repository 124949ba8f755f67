import { CategoryList, type CategoryView } from "@haat/contract/catalog";
import { Link } from "../../components/ui/link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { publicApi } from "../../lib/api.server.ts";
import { sharedCache } from "../../lib/headers.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { Picture } from "../../components/commerce/picture.tsx";

export const headers: Route.HeadersFunction = () => sharedCache;

export async function loader(args: Route.LoaderArgs) {
  const { items } = await publicApi(args).read("/v1/store/categories", CategoryList);
  return { families: groupFamilies(items) };
}

type Family = Readonly<{ head: CategoryView; children: CategoryView[] }>;

const groupFamilies = (categories: readonly CategoryView[]): Family[] =>
  categories
    .filter(({ parentSlug }) => parentSlug === null)
    .map((head) => ({ head, children: categories.filter(({ parentSlug }) => parentSlug === head.slug) }));

export default function Categories({ loaderData: { families } }: Route.ComponentProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t("storefront:categories.title")} />
      <h1 className="mb-4 text-2xl">{t("storefront:categories.title")}</h1>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {families.map((family, position) => (
          <FamilySheet key={family.head.id} family={family} isEager={position < 2} />
        ))}
      </ul>
    </>
  );
}

function FamilySheet({ family: { head, children }, isEager }: { family: Family; isEager: boolean }) {
  return (
    <li className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet">
      <div className="group relative flex items-center gap-4 p-3">
        <span className="w-20 flex-none overflow-hidden rounded-md">
          <Picture picture={head.picture} sizes="5rem" loading={isEager ? "eager" : "lazy"} isDecoration />
        </span>
        <h2 className="text-lg">
          <Link
            to={`/c/${head.slug}`}
            className="after:absolute after:inset-0 group-hover:underline underline-offset-4"
          >
            {head.name}
          </Link>
        </h2>
      </div>
      {children.length > 0 && (
        <ul className="flex flex-wrap gap-2 border-t border-line p-3">
          {children.map((child) => (
            <li key={child.id}>
              <Link to={`/c/${child.slug}`} className="chip">
                {child.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
