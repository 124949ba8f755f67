import type { Guard } from "../guard.ts";

/** Walls between rows. */
export const a3: readonly Guard[] = [
  {
    gate: "A3",
    holds: "an order is its buyer's",
    file: "db/migrations/0039_own_shop_walls.sql",
    whole:
      "alter policy own on orders using (\n  haat_is_staff() or (haat_kind() = 'buyer' and buyer_id = haat_user())",
    broken: "alter policy own on orders using (\n  haat_is_staff() or (haat_kind() = 'buyer')",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
  {
    gate: "A3",
    holds: "what hangs on an order is its buyer's, or his who has its token",
    file: "db/migrations/0039_own_shop_walls.sql",
    whole: "and ((haat_kind() = 'buyer' and buyer_id = haat_user()) or token_hash = haat_token()))\n$$;",
    broken: "and (haat_kind() = 'buyer' or token_hash = haat_token()))\n$$;",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
  {
    gate: "A3",
    holds: "a part of an order is its vendor's",
    file: "db/migrations/0029_member_walls.sql",
    whole:
      "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant') and vendor_id = haat_vendor())\n  or haat_owns_order(order_id));",
    broken:
      "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant'))\n  or haat_owns_order(order_id));",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
  {
    gate: "A3",
    holds: "and no packer's",
    file: "db/migrations/0029_member_walls.sql",
    whole:
      "alter policy own on sub_order using (\n  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant')",
    broken:
      "alter policy own on sub_order using (\n  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager','accountant','packer')",
    noticedBy: ["tests/db/member-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a line of an order is its vendor's",
    file: "db/migrations/0029_member_walls.sql",
    whole:
      "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor())\n  or haat_owns_order(order_id));",
    broken:
      "(haat_kind() = 'vendor' and haat_member_role() in ('owner','manager'))\n  or haat_owns_order(order_id));",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
  {
    gate: "A3",
    holds: "a reservation is its vendor's",
    file: "db/migrations/0029_member_walls.sql",
    whole:
      "alter policy own on reservation using (\n  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager') and vendor_id = haat_vendor()));",
    broken:
      "alter policy own on reservation using (\n  haat_is_staff() or (haat_kind() = 'vendor' and haat_member_role() in ('owner','manager')));",
    noticedBy: ["tests/db/member-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a step of an order is its vendor's",
    file: "db/migrations/0029_member_walls.sql",
    whole:
      "and exists (select 1 from sub_order s where s.id = subject_id and s.vendor_id = haat_vendor())));",
    broken: "and subject_id is not null));",
    noticedBy: ["tests/db/member-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a line of the ledger is its shop's",
    file: "db/migrations/0029_member_walls.sql",
    whole: "and split_part(account, ':', 3) = haat_vendor()));",
    broken: "and split_part(account, ':', 3) <> ''));",
    noticedBy: ["tests/db/member-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "an address is its person's",
    file: "db/migrations/0005_row_security.sql",
    whole: "with check (haat_kind() = 'buyer' and user_id = haat_user());",
    broken: "with check (haat_kind() = 'buyer');",
    noticedBy: ["tests/db/own-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a consent is read by its person",
    file: "db/migrations/0019_identity_guards.sql",
    whole:
      "create policy own on consent for select to haat_app using (haat_is_staff() or user_id = haat_user());",
    broken: "create policy own on consent for select to haat_app using (true);",
    noticedBy: ["tests/db/own-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a consent is given by its person",
    file: "db/migrations/0019_identity_guards.sql",
    whole: "create policy given on consent for insert to haat_app with check (user_id = haat_user());",
    broken: "create policy given on consent for insert to haat_app with check (true);",
    noticedBy: ["tests/db/own-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "a note of the staff is the staff's",
    file: "db/migrations/0019_identity_guards.sql",
    whole: "create policy staff on support_note for select to haat_app using (haat_is_staff());",
    broken: "create policy staff on support_note for select to haat_app using (true);",
    noticedBy: ["tests/db/own-walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "walls stand before whoever owns the tables too",
    file: "db/migrations/0005_row_security.sql",
    whole: "execute format('alter table %I force row level security', t);",
    broken: "perform t;",
    noticedBy: ["tests/db/walls.test.ts"],
  },
  {
    gate: "A3",
    holds: "who a statement is for is forgotten when its transaction ends",
    file: "db/viewer.ts",
    whole:
      "set_config('haat.kind', 'vendor', true), set_config('haat.user', ${viewer.userId}, true),\n        set_config('haat.vendor', ${viewer.vendorId}, true), set_config('haat.member_role', ${viewer.memberRole}, true)`;",
    broken:
      "set_config('haat.kind', 'vendor', false), set_config('haat.user', ${viewer.userId}, false),\n        set_config('haat.vendor', ${viewer.vendorId}, false), set_config('haat.member_role', ${viewer.memberRole}, false)`;",
    noticedBy: ["tests/db/row-security.test.ts"],
  },
];
