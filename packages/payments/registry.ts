import { bkash } from "./adapters/bkash/index.ts";
import { cod } from "./adapters/cod.ts";
import type { BkashConfig } from "./config/bkash.ts";
import type { Outside, PaymentAdapter, PaymentMethod } from "./port.ts";

export type Payments = Readonly<Record<PaymentMethod, PaymentAdapter>>;
export type PaymentsConfig = Readonly<{ bkash: BkashConfig }>;

/** A new method that is missing here does not compile. */
export const createPayments = (config: PaymentsConfig, outside: Outside): Payments => ({
  bkash: bkash(config.bkash, outside),
  cod: cod(),
});
