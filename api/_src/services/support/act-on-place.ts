import type { PlaceActBody } from "@haat/contract/place-desk";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { beforeLast, findCourierPlace, findPlaceMap, teachPlace } from "@haat/db/queries/couriers/place-desk";
import { lockPlaceList } from "@haat/db/queries/couriers/place-lists";
import { type Mapped, noteServiceSeen, writeMap } from "@haat/db/queries/couriers/place-map";
import { noteAudit } from "@haat/db/queries/money/audit";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { levelsOf } from "./read-place-map.ts";

type Of = Readonly<{ courier: Courier; geoId: string }>;

/** The place that a person means; null: none is to be named until somebody chooses. */
async function meant(
  tx: Tx,
  ctx: KeyedCtx,
  of: Of,
  act: Exclude<PlaceActBody, { act: "see" }>,
): Promise<string | null> {
  if (act.act === "choose") return act.placeId;
  if (act.act === "undo") {
    const before = await beforeLast(tx, of);
    if (!before) throw new DomainError("place.nothing_before");
    return before.place;
  }
  if (ctx.couriers[of.courier]?.capabilities.listsPlaces !== false) throw new DomainError("place.not_fit");
  return teachPlace(tx, { courier: of.courier, district: act.district, thana: act.thana });
}

/** A person says what one of our places is to a courier, or takes the last change back; both stay in its history. */
export async function actOnPlace(ctx: KeyedCtx, of: Of, act: PlaceActBody): Promise<void> {
  if (!(await findPlaceMap(ctx.books, of))) throw new DomainError("area.not_found");
  await once(ctx, async (tx) => {
    await lockPlaceList(tx, of.courier);
    if (act.act === "see") return seen(tx, ctx, of, act.reason);
    const id = await meant(tx, ctx, of, act);
    const place = id === null ? null : await findCourierPlace(tx, of.courier, id);
    // What has gone since is nothing to go back to.
    if (act.act !== "undo" && !levelsOf(ctx, of).some((level) => level === place?.level))
      throw new DomainError("place.not_fit");
    const setBy = userIdOf(ctx);
    const row: Mapped = place
      ? {
          ...{ geoId: of.geoId, state: "sure", placeId: place.id, placeName: place.name, confidence: 100 },
          ...{ foundBy: "hand", drift: null, setBy },
        }
      : {
          ...{ geoId: of.geoId, state: "open", placeId: null, placeName: null, confidence: 0 },
          ...{ foundBy: "none", drift: null, setBy },
        };
    await writeMap(tx, { courier: of.courier, actor: actorName(ctx), reason: act.reason, rows: [row] });
    await noted(tx, ctx, of, act);
  });
}

/** That he brings or fetches there no more, or again, is known: it is told of no longer. */
async function seen(tx: Tx, ctx: KeyedCtx, of: Of, reason: string): Promise<void> {
  await noteServiceSeen(tx, of.courier, of.geoId);
  await noted(tx, ctx, of, { act: "see", reason });
}

const noted = (
  tx: Tx,
  ctx: KeyedCtx,
  { courier, geoId }: Of,
  { act, reason }: Pick<PlaceActBody, "act" | "reason">,
): Promise<void> =>
  noteAudit(tx, {
    ...authorOf(ctx),
    ...{ action: `courier_place.${act}`, subject: `${courier}:${geoId}`, reason },
  });
