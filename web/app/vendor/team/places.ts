import { memberRoles, type MemberRole } from "@haat/core/roles";

/** The places somebody may give: an owner all, a manager those below his own. The API decides; pages leave out the rest. */
export const placesGivenBy = (role: MemberRole): readonly MemberRole[] =>
  memberRoles.filter(
    (each) => role === "owner" || (role === "manager" && (each === "packer" || each === "accountant")),
  );
