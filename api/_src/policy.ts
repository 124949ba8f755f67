import type { RoleName } from "@haat/contract/auth";
import type { Surface } from "./surfaces.ts";

/** `public` needs nothing; `buyer` is anybody signed in; the rest is a role or a shop's member. */
export type Who = "public" | RoleName;
/** What makes an object one's own. */
export type Ownership = "none" | "cart" | "order" | "shop" | "self";
export type RateClass = "read" | "write" | "code" | "money" | "hook";

export type Policy = Readonly<{
  who: readonly Who[];
  owns: Ownership;
  idempotency: "none" | "required";
  rate: RateClass;
  surface: Surface;
}>;

/**
 * Requests per minute and caller. Null: not counted, for counting costs a round trip and 0.4 ms of CPU, which browsing and
 * carts shall not pay; hooks prove who they are. Codes have further budgets per phone in the database.
 */
export const ratePerMinute: Readonly<Record<RateClass, number | null>> = {
  read: null,
  write: null,
  code: 30,
  money: 60,
  hook: null,
};

/** An address may be a carrier's, or our own pages', with many people behind it. */
export const peopleBehindAnAddress = 20;
