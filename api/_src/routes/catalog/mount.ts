import type { Api } from "../../app-env.ts";
import { listAreasRoute } from "./areas.list.ts";
import { findPageAddressRoute } from "./page-address.find.ts";
import { listCategoriesRoute } from "./categories.list.ts";
import { listCurrenciesRoute } from "./currencies.list.ts";
import { sendCspReportsRoute } from "./csp-reports.send.ts";
import { readDeliveryRoute } from "./delivery.read.ts";
import { readHomeRoute } from "./home.read.ts";
import { findPlacesRoute } from "./places.find.ts";
import { listProductsRoute } from "./products.list.ts";
import { readProductRoute } from "./products.read.ts";
import { readSitemapPartRoute } from "./sitemap-part.read.ts";
import { readSitemapRoute } from "./sitemap.read.ts";
import { drawSocialPictureRoute } from "./social-picture.draw.ts";
import { listSuggestionsRoute } from "./suggestions.list.ts";
import { readVendorRoute } from "./vendors.read.ts";

export function mountCatalog(api: Api): void {
  readHomeRoute(api);
  listCategoriesRoute(api);
  listProductsRoute(api);
  listSuggestionsRoute(api);
  readProductRoute(api);
  readVendorRoute(api);
  listAreasRoute(api);
  readDeliveryRoute(api);
  findPlacesRoute(api);
  findPageAddressRoute(api);
  listCurrenciesRoute(api);
  sendCspReportsRoute(api);
  drawSocialPictureRoute(api);
  readSitemapRoute(api);
  readSitemapPartRoute(api);
}
