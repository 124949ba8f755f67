import type { Guard } from "../guard.ts";

/** Rights that were taken away. */
export const a6: readonly Guard[] = [
  {
    gate: "A6",
    holds: "a stopped shop begins nothing",
    file: "api/_src/middleware/enforce.ts",
    whole: "const worksHere = shop !== null && states.includes(shop.state);",
    broken: "const worksHere = shop !== null && states.length > 0;",
    noticedBy: ["tests/api/vendor-judged.test.ts"],
  },
  {
    gate: "A6",
    holds: "a member is what his row says now",
    file: "api/_src/middleware/enforce.ts",
    whole: "worksHere && shop.memberRole === role",
    broken: "worksHere",
    noticedBy: ["tests/api/two-shops.test.ts"],
  },
  {
    gate: "A6",
    holds: "one of the staff is what his rows say now",
    file: "api/_src/middleware/enforce.ts",
    whole: "isStaffRole(role) && roles.includes(role);",
    broken: "isStaffRole(role) && (roles.includes(role) || roles.length === 0);",
    noticedBy: ["tests/api/people.test.ts"],
  },
  {
    gate: "A6",
    holds: "who works for no shop any more sees none",
    file: "db/queries/auth/find-me.ts",
    whole:
      "from vendor_member m join vendor v on v.id = m.vendor_id where m.user_id = u.id), '[]') as shops`;",
    broken: "from vendor v join vendor_member m on v.id = m.vendor_id), '[]') as shops`;",
    besides: [
      {
        file: "db/migrations/0005_row_security.sql",
        whole:
          "create policy own on vendor_member for select to haat_app using (haat_is_staff() or user_id = haat_user());",
        broken: "create policy own on vendor_member for select to haat_app using (true);",
      },
    ],
    noticedBy: ["tests/api/me.test.ts"],
  },
  {
    gate: "A6",
    holds: "whoever is suspended is out with his next request",
    file: "db/viewer.ts",
    whole: "s.expires_at > now() and not u.suspended and u.erased_at is null`",
    broken: "s.expires_at > now() and u.erased_at is null`",
    noticedBy: ["tests/api/sessions-ending.test.ts"],
  },
];
