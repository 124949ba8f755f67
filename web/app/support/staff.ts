import type { MeView } from "@haat/contract/auth";
import { staffRoles } from "@haat/core/roles";
import { useOutletContext } from "react-router";

/** Somebody of the staff, and what the table of rights opens to him. The API decides; pages leave out what it would refuse. */
export type Staff = Readonly<{ name: string; may: readonly string[] }>;

/** Null for everybody who is not of the staff. */
export function staffOf({
  name,
  phone,
  roles,
  may,
}: Pick<MeView, "name" | "phone" | "roles" | "may">): Staff | null {
  if (!staffRoles.some((role) => roles.includes(role))) return null;
  return { name: name || (phone ?? ""), may };
}

export const useStaff = (): Staff => useOutletContext<Staff>();
