import { type BkashConfig, readBkashConfig } from "./bkash.ts";
import type { Variables } from "./fields.ts";
import { readUpayConfig, type UpayConfig } from "./upay.ts";

export type PaymentsConfig = Readonly<{ bkash: BkashConfig; upay: UpayConfig }>;

/** Throws one sentence per bad variable of every wallet; a market without one of them does not start. */
export function readPaymentsConfig(variables: Variables): PaymentsConfig {
  const faults: string[] = [];
  const attempt = <Config>(read: (variables: Variables) => Config): Config | null => {
    try {
      return read(variables);
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : String(fault));
      return null;
    }
  };
  const [bkash, upay] = [attempt(readBkashConfig), attempt(readUpayConfig)];
  if (!bkash || !upay) throw new Error(faults.join("; "));
  return { bkash, upay };
}
