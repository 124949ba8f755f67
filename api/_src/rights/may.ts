import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import { type Operation, operations, rights } from "./table.ts";

type Standing = Readonly<{ state: ShopState; memberRole: MemberRole }>;

/** Whether the table lets somebody of a shop do this, as the shop stands. */
export const isOpenInShop = (operation: Operation, { state, memberRole }: Standing): boolean =>
  rights[operation].who.includes(memberRole) && rights[operation].shop.includes(state);

/** What somebody may do for a shop. Pages leave out the rest; `enforce` refuses it. */
export const mayInShop = (standing: Standing): Operation[] =>
  operations.filter((operation) => isOpenInShop(operation, standing));

export const mayAsStaff = (roles: readonly StaffRole[]): Operation[] =>
  operations.filter((operation) => rights[operation].who.some((who) => roles.some((role) => role === who)));
