// expect: nothing
import type { Money } from "@haat/core/money";
import { moveOrder } from "@haat/db/queries/orders";
import type { PaymentAdapter } from "@haat/payments/port";

export const pay = (adapter: PaymentAdapter, amount: Money) => [adapter, amount, moveOrder] as const;
