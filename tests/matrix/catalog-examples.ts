import type { Operation } from "@haat/api/rights/table";
import type { Example } from "./example.ts";
import { wordOf } from "./thing.ts";

const nowhere = "page_address.not_found";

/** What anybody may look at: goods, shops, places. */
export const catalogExamples: Readonly<Partial<Record<Operation, Example>>> = {
  ...{ readHome: {}, listCategories: {}, listProducts: {}, readProduct: {}, readVendor: {}, readLimits: {} },
  sendCspReports: {},
  findPageAddress: { fill: () => ({ query: "path=/old" }), ends: nowhere },
  ...{ readSitemap: {}, listCurrencies: {} },
  drawSocialPicture: { fill: () => ({ params: { locale: "bn", slug: "none" } }), ends: "product.not_found" },
  readSitemapPart: { fill: () => ({ params: { kind: "products", part: "90000" } }), ends: nowhere },
  listAreas: { fill: ({ named }) => ({ query: `parent=${wordOf(named)}` }) },
  readDelivery: { fill: () => ({ query: "product=none&area=upa-tangail-sadar" }), ends: "product.not_found" },
  findPlaces: { fill: () => ({ query: "q=tangail" }) },
  listSuggestions: { fill: () => ({ query: "q=jamdani" }) },
};
