import type { PaymentMethod } from "@haat/core/payment-methods";
import { bkash } from "./adapters/bkash/index.ts";
import { cod } from "./adapters/cod.ts";
import { nagad } from "./adapters/nagad/index.ts";
import { rocket } from "./adapters/rocket/index.ts";
import { upay } from "./adapters/upay/index.ts";
import type { PaymentsConfig } from "./config/all.ts";
import type { Outside, PaymentAdapter } from "./port.ts";

export type Payments = Readonly<Record<PaymentMethod, PaymentAdapter>>;

/** A new method that is missing here does not compile. */
export const createPayments = (config: PaymentsConfig, outside: Outside): Payments => ({
  bkash: bkash(config.bkash, outside),
  nagad: nagad(config.nagad, outside),
  rocket: rocket(config.rocket, outside),
  upay: upay(config.upay, outside),
  cod: cod(),
});
