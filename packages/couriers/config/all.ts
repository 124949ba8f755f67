import type { Variables } from "@haat/outside/fields";
import { type EcourierConfig, readEcourierConfig } from "./ecourier.ts";
import { withContract } from "./kinds.ts";
import { type PaperflyConfig, readPaperflyConfig } from "./paperfly.ts";
import { type PathaoConfig, readPathaoConfig } from "./pathao.ts";
import { readRedxConfig, type RedxConfig } from "./redx.ts";
import { readSteadfastConfig, type SteadfastConfig } from "./steadfast.ts";

/** Null: no contract with that courier. */
export type CouriersConfig = Readonly<{
  pathao: PathaoConfig | null;
  steadfast: SteadfastConfig | null;
  redx: RedxConfig | null;
  paperfly: PaperflyConfig | null;
  ecourier: EcourierConfig | null;
}>;

/** Throws one sentence per bad variable of every courier; one without any variable is switched off, one with a few is a mistake. */
export function readCouriersConfig(variables: Variables): CouriersConfig {
  const faults: string[] = [];
  const attempt = <Config>(prefix: string, read: (variables: Variables) => Config): Config | null => {
    try {
      return withContract(prefix, variables, read);
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : String(fault));
      return null;
    }
  };
  const config: CouriersConfig = {
    pathao: attempt("PATHAO_", readPathaoConfig),
    steadfast: attempt("STEADFAST_", readSteadfastConfig),
    redx: attempt("REDX_", readRedxConfig),
    paperfly: attempt("PAPERFLY_", readPaperflyConfig),
    ecourier: attempt("ECOURIER_", readEcourierConfig),
  };
  if (faults.length > 0) throw new Error(faults.join("; "));
  return config;
}
