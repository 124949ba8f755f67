import { type BkashConfig, readBkashConfig } from "./bkash.ts";
import type { Variables } from "./fields.ts";
import { type NagadConfig, readNagadConfig } from "./nagad.ts";
import { readRocketConfig, type RocketConfig } from "./rocket.ts";
import { readUpayConfig, type UpayConfig } from "./upay.ts";

export type PaymentsConfig = Readonly<{
  bkash: BkashConfig;
  nagad: NagadConfig;
  rocket: RocketConfig;
  upay: UpayConfig;
}>;

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
  const bkash = attempt(readBkashConfig);
  const nagad = attempt(readNagadConfig);
  const rocket = attempt(readRocketConfig);
  const upay = attempt(readUpayConfig);
  if (!bkash || !nagad || !rocket || !upay) throw new Error(faults.join("; "));
  return { bkash, nagad, rocket, upay };
}
