import type { ActivityFilter, ActivityView } from "@haat/contract/team";
import { DomainError } from "@haat/core/errors";
import { listActivity } from "@haat/db/queries/team/activity";
import { listMembers } from "@haat/db/queries/team/members";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

const most = 100;

/** The newest hundred of what the people of a shop did. Who has left is still named as somebody who was there. */
export async function readActivity(
  { db, viewer }: NodeCtx,
  { person, day }: ActivityFilter,
): Promise<ActivityView> {
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const [rows, members] = await Promise.all([
    listActivity(db, viewer, { person: person ?? null, day: day ?? null, limit: most }),
    listMembers(db, viewer),
  ]);
  const names = new Map(
    members.map(({ userId, name, phoneTail }) => [userId, name || `••••${phoneTail ?? ""}`]),
  );
  return {
    people: [...names].map(([userId, name]) => ({ userId, name })),
    items: rows.map(({ at, kind, what, about, quantity, actor }) => ({
      ...{ at: instantView(at), kind, what, about, quantity },
      person: names.get(actor.slice("vendor:".length)) ?? null,
    })),
  };
}
