import type { MeView, RoleName } from "@haat/contract/auth";
import { useOutletContext } from "react-router";

const staffRoles: readonly RoleName[] = ["support", "finance", "admin"];

/** What somebody of the staff may do here. The API decides; the page only leaves out what it would refuse. */
export type Staff = Readonly<{ name: string; mayChange: boolean; mayReadBooks: boolean }>;

/** Null for everybody who is not of the staff. */
export function staffOf({ name, phone, roles }: Pick<MeView, "name" | "phone" | "roles">): Staff | null {
  if (!roles.some((role) => staffRoles.includes(role))) return null;
  return {
    name: name || phone,
    mayChange: roles.includes("support") || roles.includes("admin"),
    mayReadBooks: roles.includes("finance") || roles.includes("admin"),
  };
}

export const useStaff = (): Staff => useOutletContext<Staff>();
