import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { PaperflyCredentials, PaperflySettings } from "./options.ts";

export type PaperflyParcel = Parcel<Readonly<{ brief: string; thana: string; district: string }>>;

export type PaperflyWorld = Base<PaperflySettings> &
  Readonly<{ credentials: PaperflyCredentials; depot: Depot<PaperflyParcel["detail"]> }>;
