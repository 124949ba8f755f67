import type { Api } from "../app-env.ts";
import { mountAdmin } from "./admin/mount.ts";
import { mountAuth } from "./auth/mount.ts";
import { mountCart } from "./cart/mount.ts";
import { mountCatalog } from "./catalog/mount.ts";
import { mountClaims } from "./claims/mount.ts";
import { mountCouriers } from "./couriers/mount.ts";
import { readLimitsRoute } from "./limits/limits.read.ts";
import { mountOauth } from "./oauth/mount.ts";
import { mountFactors } from "./factors/mount.ts";
import { mountFinance } from "./finance/mount.ts";
import { mountMyself } from "./myself/mount.ts";
import { mountOrders } from "./orders/mount.ts";
import { mountPeople } from "./people/mount.ts";
import { mountProposals } from "./proposals/mount.ts";
import { mountPasskeys } from "./passkeys/mount.ts";
import { mountRefunds } from "./refunds/mount.ts";
import { mountSettlement } from "./settlement/mount.ts";
import { mountSettings } from "./settings/mount.ts";
import { mountSupport } from "./support/mount.ts";
import { mountTeam } from "./team/mount.ts";
import { mountVendor } from "./vendor/mount.ts";
import { mountVendors } from "./vendors/mount.ts";

/** Every route there is, one folder per branch; each file in a folder is one operation. */
export function mountRoutes(api: Api): void {
  mountCatalog(api);
  readLimitsRoute(api);
  mountCart(api);
  mountAuth(api);
  mountFactors(api);
  mountPasskeys(api);
  mountOauth(api);
  mountMyself(api);
  mountOrders(api);
  mountVendor(api);
  mountVendors(api);
  mountTeam(api);
  mountSupport(api);
  mountPeople(api);
  mountProposals(api);
  mountRefunds(api);
  mountFinance(api);
  mountSettlement(api);
  mountSettings(api);
  mountClaims(api);
  mountAdmin(api);
  mountCouriers(api);
}
