import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import type { Policy } from "../policy.ts";

type Row = Partial<Omit<Policy, "who" | "owns">>;

const plain = {
  object: "none",
  missing: null,
  shop: [],
  stepUp: "none",
  eyes: "two",
  idempotency: "none",
  rate: "read",
  surface: "edge",
  audit: null,
} as const satisfies Row;

/** A shop that sells, and one that has only closed its door for a while. */
export const trading: readonly ShopState[] = ["open", "paused"];
/** Also a shop that the market has stopped: it may end what it has begun. */
export const winding: readonly ShopState[] = [...trading, "suspended"];

/** Anybody, signed in or not. */
export const forAnyone = (row: Row = {}): Policy => ({ ...plain, who: ["public"], owns: "none", ...row });

/** Whoever holds the cart's token. */
export const forCart = (row: Row = {}): Policy => ({ ...forAnyone(row), owns: "cart" });

/** The order's buyer, or whoever holds its token. */
export const forOwnOrder = (row: Row = {}): Policy => ({
  ...plain,
  who: ["public"],
  owns: "order",
  object: "order",
  missing: "order.not_found",
  ...row,
});

/** The same, moving it. */
export const forOwnOrderAct = (row: Row = {}): Policy =>
  forOwnOrder({ surface: "node", rate: "money", idempotency: "required", ...row });

/** Anybody signed in, on what is his own. */
export const forOneself = (row: Row = {}): Policy => ({ ...plain, who: ["buyer"], owns: "self", ...row });

/** Members of the shop they work for. */
export const forShop = (who: readonly MemberRole[], row: Row = {}): Policy => ({
  ...plain,
  who,
  owns: "shop",
  surface: "node",
  shop: trading,
  ...row,
});

/** The same, changing something. */
export const forShopAct = (who: readonly MemberRole[], row: Row = {}): Policy =>
  forShop(who, { rate: "write", idempotency: "required", ...row });

/** Whoever shows a courier's live key, on the parcels that courier carries. A key opens nothing else, and nothing else opens this. */
export const forCourier = (row: Row = {}): Policy => ({
  ...plain,
  who: ["courier"],
  owns: "courier",
  surface: "node",
  ...row,
});

export const forStaff = (who: readonly StaffRole[], row: Row = {}): Policy => ({
  ...plain,
  who,
  owns: "none",
  surface: "node",
  ...row,
});

/** The same, changing something. */
export const forStaffAct = (who: readonly StaffRole[], row: Row = {}): Policy =>
  forStaff(who, { rate: "money", idempotency: "required", ...row });
