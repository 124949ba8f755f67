import { forAnyone } from "./row.ts";

export const catalogRights = {
  readHome: forAnyone(),
  listCategories: forAnyone(),
  listProducts: forAnyone(),
  listSuggestions: forAnyone(),
  readProduct: forAnyone({ object: "product", missing: "product.not_found" }),
  readVendor: forAnyone({ object: "shop", missing: "vendor.not_found" }),
  findPageAddress: forAnyone(),
  listCurrencies: forAnyone(),
  drawSocialPicture: forAnyone({ object: "product", missing: "product.not_found", surface: "node" }),
  readSitemap: forAnyone(),
  readSitemapPart: forAnyone(),
  readLimits: forAnyone(),
  sendCspReports: forAnyone({ rate: "report" }),
  readDelivery: forAnyone(),
  findPlaces: forAnyone(),
  listAreas: forAnyone({ object: "area", missing: "area.not_found" }),
};
