import type { RoleProposalKind } from "@haat/contract/proposal";
import { DomainError } from "@haat/core/errors";
import type { StaffRole } from "@haat/core/roles";
import type { LockedPerson } from "@haat/db/queries/people/admin-person";

type Wish = Readonly<{ kind: RoleProposalKind; role?: StaffRole }>;

/** Whoever grants roles moves no money, so nobody ever holds both. */
const against: Readonly<Partial<Record<StaffRole, readonly StaffRole[]>>> = {
  admin: ["finance", "support_2"],
  finance: ["admin"],
  support_2: ["admin"],
};

/** Asked when it is proposed, and again when it is agreed to: roles may have changed in between. */
export function requireFits(
  { roles, erased, suspended, otherAdmins }: LockedPerson,
  { kind, role }: Wish,
): void {
  if (erased) throw new DomainError("person.wrong_state");
  if (kind === "factor.reset" || !role) return;
  if (roles.includes(role) === (kind === "role.grant")) throw new DomainError("role.wrong_state");
  if (kind === "role.grant" && suspended) throw new DomainError("person.wrong_state");
  if (kind === "role.grant" && against[role]?.some((other) => roles.includes(other)))
    throw new DomainError("role.conflict");
  if (kind === "role.revoke" && role === "admin" && otherAdmins === 0)
    throw new DomainError("role.last_admin");
}
