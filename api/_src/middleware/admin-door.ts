import { DomainError } from "@haat/core/errors";
import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";
import { addressOf, addressPrefix } from "./address.ts";

/**
 * The addresses that the admin branch may be entered from: IPv4 whole, IPv6 by its first 64 bits. Null where everywhere is
 * meant. Throws, and so stops the start, for what is no address, and where no address could be believed anyway.
 */
export function readAdminAddresses(
  typed: string | undefined,
  { trustsProxy }: Readonly<{ trustsProxy: boolean }>,
): ReadonlySet<string> | null {
  if (typed === undefined) return null;
  if (!trustsProxy) throw new Error("ADMIN_ADDRESSES needs TRUSTED_PROXY=on");
  const prefixes = typed.split(",").map(addressPrefix);
  const known = prefixes.filter((prefix) => prefix !== null);
  if (known.length !== prefixes.length) throw new Error("ADMIN_ADDRESSES holds what is no IP address");
  return new Set(known);
}

/** Whatever somebody's rights are: from elsewhere this branch is closed. */
export function holdAdminDoor(c: Context<AppEnv>): void {
  const { adminAddresses } = c.get("edge");
  if (adminAddresses === null || !c.req.path.startsWith("/v1/admin/")) return;
  const address = addressOf(c);
  if (address === null || !adminAddresses.has(address))
    throw new DomainError("auth.forbidden", {}, { was: "door.closed" });
}
