import type { Audience } from "@haat/core/sessions";
import type { Myself } from "@haat/db/queries/auth/find-me";
import type { SessionRow } from "@haat/db/queries/sessions/begin-session";

/** Why a token for a branch was not given out. */
export type Withheld = "role" | "second_factor";

/** Null: this person may have a token for this branch in this session. What it opens there, the rights table says. */
export function mayMint(
  { staffRoles, shops }: Pick<Myself, "staffRoles" | "shops">,
  _session: Pick<SessionRow, "factors" | "steppedUpAt">,
  audience: Audience,
): Withheld | null {
  switch (audience) {
    case "store":
      return null;
    case "vendor":
      return shops.length > 0 ? null : "role";
    case "support":
      return staffRoles.length > 0 ? null : "role";
    case "admin":
      return staffRoles.some((role) => role === "admin" || role === "finance") ? null : "role";
  }
}
