import type { MarketSize } from "@haat/db/seed/market/size";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository, wherever it was started from. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

export type Places = Readonly<Record<"haat" | "data" | "cache" | "logs" | "services" | "lock", string>>;

/** `.haat` in the repository, or HAAT_DIR. */
export function placesIn(env: Readonly<Record<string, string | undefined>>): Places {
  const haat = path.resolve(env["HAAT_DIR"] || path.join(root, ".haat"));
  return {
    haat,
    data: path.join(haat, "data"),
    // Shared by every HAAT_DIR of this repository: what is drawn once need not be drawn again.
    cache: path.join(root, ".haat/cache"),
    logs: path.join(haat, "logs"),
    services: path.join(haat, "services.json"),
    lock: path.join(haat, "lock.json"),
  };
}

export const readPort = (env: Readonly<Record<string, string | undefined>>): number => {
  const port = Number(env["PORT"] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Sentence(`PORT is ${env["PORT"]}, which is no port.`);
  return port;
};

/** HAAT_MARKET: how much of the demonstration market an empty one is filled with. */
export function readMarketSize(env: Readonly<Record<string, string | undefined>>): MarketSize {
  const size = env["HAAT_MARKET"] || "full";
  if (size !== "full" && size !== "small")
    throw new Sentence(`HAAT_MARKET is ${size}; it can be full or small.`);
  return size;
}

/** A fault that a person can act on: shown as it is, without a stack. */
export class Sentence extends Error {
  override readonly name = "Sentence";
}
