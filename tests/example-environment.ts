import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { newKeys } from "@haat/simulators/nagad/keys";
import { root } from "@haat/tooling/run-tool.ts";

export const exampleText = await readFile(join(root, ".env.example"), "utf8");

/** Making keys is slow; these serve everyone of a process. */
const { merchant, gateway } = newKeys();

/** `.env.example` as it stands, and the keys that everyone makes for himself. */
export function exampleEnvironment(): Readonly<Record<string, string>> {
  return {
    ...(parseEnv(exampleText) as Record<string, string>),
    NAGAD_MERCHANT_PRIVATE_KEY: merchant.privateKey,
    NAGAD_PG_PUBLIC_KEY: gateway.publicKey,
  };
}
