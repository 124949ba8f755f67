import type { ActivityFilter, ActivityView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { listActivity } from "@haat/db/queries/team/activity";
import { listMembers } from "@haat/db/queries/team/members";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

const pageSize = 50;

/** What the people of a shop did, newest first. Who has left is still named as somebody who was there. */
export async function readActivity(
  { db, viewer }: NodeCtx,
  { person, day, cursor }: ActivityFilter,
): Promise<ActivityView> {
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const [rows, members] = await Promise.all([
    listActivity(db, viewer, {
      ...{ person: person ?? null, day: day ?? null, before: cursor ?? null },
      limit: pageSize + 1,
    }),
    listMembers(db, viewer),
  ]);
  const names = new Map(
    members.map(({ userId, name, phoneTail }) => [userId, name || `••••${phoneTail ?? ""}`]),
  );
  return {
    people: [...names].map(([userId, name]) => ({ userId, name })),
    nextCursor: rows.length > pageSize ? (rows[pageSize - 1]?.cursor ?? null) : null,
    items: rows.slice(0, pageSize).map(({ at, kind, what, about, quantity, actor }) => ({
      ...{ at: instantView(at), kind, what, about, quantity },
      person: names.get(actor.slice("vendor:".length)) ?? null,
    })),
  };
}
