import type { StaffRole } from "@haat/core/roles";
import type { Audience, Factor } from "@haat/core/sessions";
import type { Myself } from "@haat/db/queries/auth/find-me";
import type { SessionRow } from "@haat/db/queries/sessions/begin-session";
import { hasSecondFactor, needsSecondFactor } from "../../rights/second-factor.ts";

/** Why a token for a branch was not given out. */
export type Withheld = "role" | "second_factor";

/** Null: this person may have a token for this branch in this session. What it opens there, the rights table says. */
export function mayMint(
  { staffRoles, shops }: Pick<Myself, "staffRoles" | "shops">,
  { factors }: Pick<SessionRow, "factors">,
  audience: Audience,
): Withheld | null {
  switch (audience) {
    case "store":
      return null;
    case "vendor":
      return shops.length > 0 ? null : "role";
    case "support":
      return staffRoles.length > 0 ? secondFactor(staffRoles, factors) : "role";
    case "admin":
      return staffRoles.some((role) => role === "admin" || role === "finance")
        ? secondFactor(staffRoles, factors)
        : "role";
  }
}

const secondFactor = (roles: readonly StaffRole[], factors: readonly Factor[]): Withheld | null =>
  needsSecondFactor(roles) && !hasSecondFactor(factors) ? "second_factor" : null;
