import type { Courier } from "@haat/core/couriers";
import { ecourier } from "./adapters/ecourier/index.ts";
import { paperfly } from "./adapters/paperfly/index.ts";
import { pathao } from "./adapters/pathao/index.ts";
import { redx } from "./adapters/redx/index.ts";
import { steadfast } from "./adapters/steadfast/index.ts";
import type { CouriersConfig } from "./config/all.ts";
import type { CourierAdapter, Outside } from "./port.ts";

/** Of those there is a contract with. */
export type Couriers = Readonly<Partial<Record<Courier, CourierAdapter>>>;

export const createCouriers = (config: CouriersConfig, outside: Outside): Couriers => ({
  ...(config.pathao && { pathao: pathao(config.pathao, outside) }),
  ...(config.steadfast && { steadfast: steadfast(config.steadfast, outside) }),
  ...(config.redx && { redx: redx(config.redx, outside) }),
  ...(config.paperfly && { paperfly: paperfly(config.paperfly, outside) }),
  ...(config.ecourier && { ecourier: ecourier(config.ecourier, outside) }),
});
