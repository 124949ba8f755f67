import { CategoryList, type CategoryView } from "@haat/contract/catalog";
import { data } from "react-router";
import type { Api } from "../../lib/api.server.ts";

type CategoryPlace = Readonly<{
  category: CategoryView;
  parent: CategoryView | null;
  children: CategoryView[];
}>;

/** A category with its neighbours in the tree; the tree is small and read whole. */
export async function readCategory(api: Api, slug: string): Promise<CategoryPlace> {
  const { items } = await api.read("/v1/store/categories", CategoryList);
  const category = items.find((item) => item.slug === slug);
  if (!category) throw data(null, { status: 404 });
  const parent = items.find((item) => item.slug === category.parentSlug) ?? null;
  return { category, parent, children: items.filter(({ parentSlug }) => parentSlug === slug) };
}
