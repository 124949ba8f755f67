/** What somebody of the staff may be. Level 1 of support reads, level 2 acts; finance moves money; admin moves none. */
export const staffRoles = ["support_1", "support_2", "finance", "admin"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** What somebody may be in a shop. */
export const memberRoles = ["owner", "manager", "packer", "accountant"] as const;
export type MemberRole = (typeof memberRoles)[number];

export const isStaffRole = (name: string): name is StaffRole =>
  (staffRoles as readonly string[]).includes(name);
export const isMemberRole = (name: string): name is MemberRole =>
  (memberRoles as readonly string[]).includes(name);

/** How a shop stands: applied and not yet judged, open, resting, stopped by the market, refused. */
export const shopStates = ["applied", "open", "paused", "suspended", "refused"] as const;
export type ShopState = (typeof shopStates)[number];
