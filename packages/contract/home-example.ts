import { categoryExample, productCardExample, vendorCardExample } from "./examples.ts";

const homeSection = {
  ...{ title: null, text: null, leadsTo: null, category: null },
  ...{ cards: [], categories: [], vendors: [] },
};
export const homeExample = {
  hero: [productCardExample],
  sections: [
    {
      ...{ ...homeSection, id: "hsc_00000000000000000000000001", kind: "categories" as const },
      categories: [{ ...categoryExample, slug: "saris", name: "Saris", parentSlug: null }],
    },
    {
      ...{ ...homeSection, id: "hsc_00000000000000000000000004", kind: "newest" as const },
      cards: [productCardExample],
    },
    {
      ...{ ...homeSection, id: "hsc_00000000000000000000000005", kind: "shops" as const },
      vendors: [{ ...vendorCardExample, picture: null }],
    },
  ],
};
