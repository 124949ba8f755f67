import type { Api } from "../../app-env.ts";
import { decideCourierContractRoute } from "./contracts.decide.ts";
import { listCourierContractsRoute } from "./contracts.list.ts";
import { proposeCourierContractRoute } from "./contracts.propose.ts";
import { listCourierStoresRoute } from "./stores.list.ts";
import { setCourierStoreRoute } from "./stores.set.ts";
import { listShopCouriersRoute } from "./vendor.couriers.ts";
import { quoteManyCouriersRoute } from "./vendor.quote-many.ts";
import { quoteCouriersRoute } from "./vendor.quotes.ts";

export function mountCourierTerms(api: Api): void {
  listCourierContractsRoute(api);
  proposeCourierContractRoute(api);
  decideCourierContractRoute(api);
  listCourierStoresRoute(api);
  setCourierStoreRoute(api);
  listShopCouriersRoute(api);
  quoteCouriersRoute(api);
  quoteManyCouriersRoute(api);
}
