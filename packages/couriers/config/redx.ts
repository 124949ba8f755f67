import { usualBreaker } from "@haat/outside/breaker";
import { needed, readVariables, type Variables } from "@haat/outside/fields";
import { z } from "zod";
import { api, type CourierConfig, hookSecret, oneOf, timeout } from "./kinds.ts";

export type RedxConfig = Readonly<{
  /** Up to and with the version. */
  api: string;
  token: string;
  /** What stands in our hook's address, and under which name. */
  hook: Readonly<{ name: string; token: string }>;
  /** Whose number a notice's `invoice_number` is: our reference, or RedX's payment. */
  invoiceIs: "ours" | "theirs";
  /** How a parcel is stopped: which property is set, and to what. */
  cancel: Readonly<{ property: string; value: string }>;
}> &
  CourierConfig;

const environment = z.object({
  REDX_API: api("REDX_API"),
  REDX_TOKEN: needed("REDX_TOKEN"),
  REDX_HOOK_TOKEN: hookSecret("REDX_HOOK_TOKEN"),
  REDX_HOOK_TOKEN_NAME: z.string().trim().min(1).default("token"),
  REDX_INVOICE_NUMBER_IS: oneOf("REDX_INVOICE_NUMBER_IS", ["ours", "theirs"], "ours"),
  REDX_CANCEL_PROPERTY: z.string().trim().min(1).default("status"),
  REDX_CANCEL_VALUE: z.string().trim().min(1).default("cancelled"),
  REDX_TIMEOUT_MS: timeout("REDX_TIMEOUT_MS"),
});

export function readRedxConfig(variables: Variables): RedxConfig {
  const read = readVariables(environment, variables);
  return {
    api: read.REDX_API,
    token: read.REDX_TOKEN,
    hook: { name: read.REDX_HOOK_TOKEN_NAME, token: read.REDX_HOOK_TOKEN },
    invoiceIs: read.REDX_INVOICE_NUMBER_IS,
    cancel: { property: read.REDX_CANCEL_PROPERTY, value: read.REDX_CANCEL_VALUE },
    timeoutMs: read.REDX_TIMEOUT_MS,
    breaker: usualBreaker,
  };
}
