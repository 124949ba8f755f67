import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { PaperflyCredentials, PaperflySettings } from "./options.ts";

/** What is taken back at the door; null: the parcel is an ordinary one. */
export type PaperflyExchange = Readonly<{ description: string; price: string; weight: string }> | null;
type Detail = Readonly<{ brief: string; thana: string; district: string; exchange?: PaperflyExchange }>;
export type PaperflyParcel = Parcel<Detail>;

export type PaperflyWorld = Base<PaperflySettings> &
  Readonly<{ credentials: PaperflyCredentials; depot: Depot<PaperflyParcel["detail"]> }>;
