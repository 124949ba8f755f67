import type { HomeView } from "@haat/contract/home-page";
import type { HomePage } from "@haat/db/queries/catalog/shelves";
import { categoryView, vendorCardView } from "./catalog.ts";

export const homeView = ({ hero, sections }: HomePage): HomeView => ({
  hero,
  sections: sections.map(({ categories, vendors, ...section }) => ({
    ...section,
    categories: categories.map(categoryView),
    vendors: vendors.map(vendorCardView),
  })),
});
