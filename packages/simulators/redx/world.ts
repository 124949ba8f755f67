import { jsonWire, type Wire } from "../kit/laid.ts";
import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { RedxCredentials, RedxSettings } from "./options.ts";
import { areaOf, firstStore, type Store } from "./places.ts";

/** `type`: it is fetched from the buyer and brought to the shop. */
export type RedxDetail = Readonly<{
  areaId: number;
  areaName: string;
  instruction: string;
  type: "regular" | "reverse";
}>;
export type RedxParcel = Parcel<RedxDetail>;

export type RedxWorld = Base<RedxSettings> &
  Readonly<{ credentials: RedxCredentials; depot: Depot<RedxParcel["detail"]> }>;

export const withArea = (store: Store) => ({ ...store, area_name: areaOf(store.area_id)?.name ?? "" });

export const storesOf = ({ depot }: RedxWorld): readonly Store[] => [
  firstStore,
  ...((depot.store.fact("stores") as readonly Store[] | undefined) ?? []),
];
export const storeOf = (world: RedxWorld, id: string): Store | undefined =>
  storesOf(world).find((store) => String(store.id) === id);

export function addStore(world: RedxWorld, body: Readonly<Record<string, unknown>>): Wire {
  const [name, phone, address] = ["name", "phone", "address"].map((field) => body[field]);
  if (
    typeof name !== "string" ||
    typeof phone !== "string" ||
    typeof address !== "string" ||
    !areaOf(body["area_id"])
  )
    return jsonWire(400, { message: "Invalid pickup store", status_code: 400 });
  const all = storesOf(world);
  const { clock, store: kept } = world.depot;
  const created_at = new Date(clock.now()).toISOString();
  const store = {
    ...{ id: all.length + 7, name, phone, address, area_id: Number(body["area_id"]) },
    created_at,
  };
  kept.note("stores", [...all.slice(1), store]);
  return jsonWire(200, withArea(store));
}
