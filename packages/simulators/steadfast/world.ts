import { dhakaWall } from "../kit/clock.ts";
import type { SimContext } from "../kit/listen.ts";
import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { SteadfastCredentials, SteadfastSettings } from "./options.ts";

export type ReturnRequest = Readonly<{ id: number; reason: string; status: string; at: number }>;
export type SteadfastDetail = Readonly<{ note: string; lots: number; returnRequest: ReturnRequest | null }>;
export type SteadfastParcel = Parcel<SteadfastDetail>;

export type SteadfastWorld = Base<SteadfastSettings> &
  Readonly<{ credentials: SteadfastCredentials; depot: Depot<SteadfastDetail> }>;

export const isAuthorised = ({ credentials }: SteadfastWorld, c: SimContext): boolean =>
  c.req.header("api-key") === credentials.apiKey && c.req.header("secret-key") === credentials.secretKey;

/** `2026-11-22 15:04:05`, and no zone. */
export const timeOf = (at: number): string => dhakaWall(at).slice(0, 19).replace("T", " ");

/** The next number of a series that begins there. */
export function nextNumber({ depot }: SteadfastWorld, series: string, from: number): number {
  const next = Number(depot.store.fact(series) ?? from) + 1;
  depot.store.note(series, next);
  return next;
}
