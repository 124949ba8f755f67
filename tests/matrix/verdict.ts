import type { PolicyRow } from "@haat/api/policy-table";
import type { ProblemCode } from "@haat/core/errors";
import { memberRoles, staffRoles } from "@haat/core/roles";
import type { Principal } from "./principals.ts";

/** What the table says of somebody at the door: how he is refused, or null. Said here again, from the rows alone. */
export function refusalAtDoor(row: PolicyRow, who: Principal): ProblemCode | null {
  if (row.who.includes("public")) return null;
  if (row.who.includes("courier")) return who.key?.isLive ? null : "auth.required";
  if (!who.isLive) return "auth.required";
  if (row.who.includes("buyer")) return null;
  const { place, roles, factors } = who;
  const asMember =
    place !== null &&
    row.shop.includes(place.state) &&
    memberRoles.some((role) => role === place.memberRole && row.who.includes(role));
  const asStaff = staffRoles.find((role) => roles.includes(role) && row.who.includes(role));
  if (!asMember && !asStaff) return "auth.forbidden";
  const movesMarket = asStaff === "finance" || asStaff === "admin" || row.stepUp === "fresh";
  return asStaff && movesMarket && !factors.includes("totp") ? "auth.second_factor_required" : null;
}

/** Objects of a row, by whose they are. `there`: nobody's in particular. */
export type Whose = "none" | "own" | "there" | "other's" | "beside" | "deleted" | "missing";

/** Whether the table lets somebody at an object to whom the door is open. */
export const isOpenTo = (row: PolicyRow, whose: Whose): boolean =>
  row.missing === null || whose === "none" || whose === "own" || whose === "there";
