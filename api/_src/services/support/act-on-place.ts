import type { PlaceActBody } from "@haat/contract/place-desk";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { beforeLast, findCourierPlace, findPlaceMap, teachPlace } from "@haat/db/queries/couriers/place-desk";
import { lockPlaceList } from "@haat/db/queries/couriers/place-lists";
import { type Mapped, writeMap } from "@haat/db/queries/couriers/place-map";
import { noteAudit } from "@haat/db/queries/money/audit";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { levelOf } from "./read-place-map.ts";

type Of = Readonly<{ courier: Courier; geoId: string }>;

/** The place that a person means; null: none is to be named until somebody chooses. */
async function meant(tx: Tx, ctx: KeyedCtx, of: Of, act: PlaceActBody): Promise<string | null> {
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
    const id = await meant(tx, ctx, of, act);
    const place = id === null ? null : await findCourierPlace(tx, of.courier, id);
    // What has gone since is nothing to go back to.
    if (act.act !== "undo" && place?.level !== levelOf(ctx, of)) throw new DomainError("place.not_fit");
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
    const subject = `${of.courier}:${of.geoId}`;
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `courier_place.${act.act}`,
      subject,
      reason: act.reason,
    });
  });
}
