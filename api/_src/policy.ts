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

/** Requests per minute and caller; the `code` class has budgets of its own in the database. */
export const ratePerMinute: Readonly<Record<RateClass, number>> = { read: 600, write: 120, code: 30, money: 60, hook: 1200 };
