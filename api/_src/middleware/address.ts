import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";

/** The longest spelling of an address, with a zone and brackets. */
const longest = 80;
const v4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const v4InV6 = /^(?:0{0,4}:)*:?(?:ffff:)(\d{1,3}(?:\.\d{1,3}){3})$/i;

/**
 * The part of an address that one household or one phone has for itself: IPv4 whole, the first 64 bits of IPv6, whose other
 * half a phone may change as often as it likes. Null when it is no address.
 */
export function addressPrefix(typed: string): string | null {
  if (typed.length > longest) return null;
  const address =
    typed
      .trim()
      .replace(/^\[|\]$/g, "")
      .split("%")[0]
      ?.toLowerCase() ?? "";
  const plain = v4InV6.exec(address)?.[1] ?? address;
  if (v4.test(plain)) return plain;
  if (!/^[0-9a-f:]{2,39}$/.test(address) || address.split("::").length > 2) return null;
  const [head = "", tail] = address.split("::");
  const [left, right] = [groupsOf(head), groupsOf(tail ?? "")];
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...left, ...Array.from({ length: Math.max(0, missing) }, () => "0"), ...right];
  if (groups.some((group) => !/^[0-9a-f]{1,4}$/.test(group))) return null;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

const groupsOf = (text: string): string[] => (text === "" ? [] : text.split(":"));

/** Told by how long it takes would be the key's own length alone. */
function isSame(one: string, other: string): boolean {
  let differs = one.length ^ other.length;
  for (let i = 0; i < one.length; i += 1)
    differs |= one.charCodeAt(i) ^ other.charCodeAt(i % (other.length || 1));
  return differs === 0;
}

/**
 * Where a request came from. Anybody can write these headers, so they count only behind a proxy that overwrites them; and
 * who is behind our own pages, they say themselves and show their key with it.
 */
export function addressOf(c: Context<AppEnv>): string | null {
  const { trustsProxy, webKey } = c.get("edge");
  if (!trustsProxy) return null;
  const shown = c.req.header("x-haat-web");
  const visitor = c.req.header("x-haat-visitor");
  if (shown && visitor && webKey && isSame(shown, webKey)) return addressPrefix(visitor);
  const hops = c.req.header("x-vercel-forwarded-for") ?? c.req.header("x-real-ip") ?? "";
  return addressPrefix(hops.split(",")[0] ?? "");
}
