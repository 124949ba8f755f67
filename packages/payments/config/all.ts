import { type BkashConfig, readBkashConfig } from "./bkash.ts";
import type { Variables } from "@haat/outside/fields";
import { type NagadConfig, readNagadConfig } from "./nagad.ts";
import { readRocketConfig, type RocketConfig } from "./rocket.ts";
import { readUpayConfig, type UpayConfig } from "./upay.ts";

export type PaymentsConfig = Readonly<{
  bkash: BkashConfig;
  nagad: NagadConfig;
  rocket: RocketConfig;
  upay: UpayConfig;
}>;

/** Throws one sentence per bad variable of every wallet; a market without one of them does not start, nor one without TLS. */
export function readPaymentsConfig(variables: Variables): PaymentsConfig {
  const faults: string[] = [];
  // Node would then believe any certificate, a wallet's too.
  if (variables["NODE_TLS_REJECT_UNAUTHORIZED"] === "0")
    faults.push("NODE_TLS_REJECT_UNAUTHORIZED must not be 0: certificates are always checked");
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
  if (!bkash || !nagad || !rocket || !upay || faults.length > 0) throw new Error(faults.join("; "));
  return { bkash, nagad, rocket, upay };
}
