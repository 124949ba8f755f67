// expect: nothing
import type { Money } from "@haat/core/money";
import type { PaymentAdapter } from "../../port.ts";
import { ask } from "./client.ts";
export const parts = (adapter: PaymentAdapter, amount: Money) => [adapter, amount, ask] as const;
