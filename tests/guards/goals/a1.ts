import type { Guard } from "../guard.ts";

/** Who may come in. */
export const a1: readonly Guard[] = [
  {
    gate: "A1",
    holds: "whoever has no right of a row does not come in by it",
    file: "api/_src/middleware/enforce.ts",
    whole: 'if (!as) throw new DomainError("auth.forbidden");',
    broken: 'if (!as && policy.who.includes("admin")) throw new DomainError("auth.forbidden");',
    noticedBy: ["tests/api/staff-levels.test.ts"],
  },
  {
    gate: "A1",
    holds: "a route without a row of its own stops the start",
    file: "api/_src/policy-table.ts",
    whole: "if (!operation || policy !== rights[operation])",
    broken: "if (!operation)",
    noticedBy: ["tests/rights.test.ts"],
  },
  {
    gate: "A1",
    holds: "a door beside the declared ones stops the start",
    file: "api/_src/policy-table.ts",
    whole: 'if (method !== "ALL" && !undeclared.has(path) && !declared.has(',
    broken: 'if (method === "NONE" && !undeclared.has(path) && !declared.has(',
    noticedBy: ["tests/rights.test.ts"],
  },
  {
    gate: "A1",
    holds: "a token of another branch is none",
    file: "api/_src/middleware/request.ts",
    whole: 'return name === audience || name === "auth";',
    broken: 'return name === audience || name !== "nobody";',
    noticedBy: ["tests/api/refusals-codes.test.ts"],
  },
  {
    gate: "A1",
    holds: "another's address is one that does not exist",
    file: "db/migrations/0005_row_security.sql",
    whole:
      "create policy own on address for all to haat_app using (haat_kind() = 'buyer' and user_id = haat_user())",
    broken: "create policy own on address for all to haat_app using (haat_kind() = 'buyer')",
    noticedBy: ["tests/api/address-book.test.ts"],
  },
  {
    gate: "A1",
    holds: "another shop's invitation is one that does not exist",
    file: "db/queries/team/invitations.ts",
    whole: "and i.id = ${id} and i.vendor_id = ${vendorId} for update of i",
    broken: "and i.id = ${id} and i.vendor_id <> ${`${vendorId}-`} for update of i",
    noticedBy: ["tests/api/team.test.ts"],
  },
  {
    gate: "A1",
    holds: "a part of an order belongs to its own shop",
    file: "db/queries/vendor/orders.ts",
    whole: "where s.id = ${id} and s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null`",
    broken: "where s.id = ${id} and s.confirmed_at is not null`",
    besides: [
      {
        file: "db/migrations/0029_member_walls.sql",
        whole:
          "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor())\n  or haat_owns_order(order_id));",
        broken:
          "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant'))\n  or haat_owns_order(order_id));",
      },
    ],
    noticedBy: ["tests/db/lists.test.ts"],
  },
];
