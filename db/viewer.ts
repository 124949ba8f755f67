import type { MemberRole, StaffRole } from "@haat/core/roles";
import { type SQL, sql } from "drizzle-orm";

/** On whose behalf a statement runs; row security follows from it. A session is resolved in the same round trip. */
export type Viewer =
  | Readonly<{ kind: "public" }>
  | Readonly<{
      kind: "visitor";
      sessionId?: string | null;
      orderTokenHash?: string | null;
    }>
  /** A machine that shows a key, by the key's hash. */
  | Readonly<{ kind: "courier"; keyHash: string }>
  | Readonly<{ kind: "vendor"; userId: string; vendorId: string; memberRole: MemberRole }>
  | Readonly<{ kind: StaffRole; userId: string }>;

export type VendorViewer = Extract<Viewer, { kind: "vendor" }>;

/** Of a session `s` and its person `u`. */
export const isLive: SQL = sql`s.ended_at is null and s.expires_at > now() and not u.suspended and u.erased_at is null`;

export const anyone: Viewer = { kind: "public" };

/** The statement that goes first in the batch, or null where row security shows everybody the same. */
export function settingsOf(viewer: Viewer): SQL | null {
  switch (viewer.kind) {
    case "public":
      return null;
    case "visitor":
      return sql`select
        set_config('haat.kind', case when s.user_id is null then 'guest' else 'buyer' end, true),
        set_config('haat.user', coalesce(s.user_id, ''), true),
        set_config('haat.order_token', ${viewer.orderTokenHash ?? ""}, true)
      from (select 1) one left join (
        select s.user_id from session s join user_account u on u.id = s.user_id
        where s.id = ${viewer.sessionId ?? ""} and ${isLive}) s on true`;
    case "courier":
      return sql`select set_config('haat.kind', 'courier', true), set_config('haat.courier_key', ${viewer.keyHash}, true)`;
    case "vendor":
      return sql`select set_config('haat.kind', 'vendor', true), set_config('haat.user', ${viewer.userId}, true),
        set_config('haat.vendor', ${viewer.vendorId}, true), set_config('haat.member_role', ${viewer.memberRole}, true)`;
    case "support_1":
    case "support_2":
    case "finance":
    case "admin":
      return sql`select set_config('haat.kind', ${viewer.kind}, true), set_config('haat.user', ${viewer.userId}, true)`;
  }
}
