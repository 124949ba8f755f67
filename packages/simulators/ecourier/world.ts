import type { Depot } from "../kit/parcels/depot.ts";
import type { Parcel } from "../kit/parcels/truth.ts";
import type { Base } from "../kit/start.ts";
import type { EcourierCredentials, EcourierSettings } from "./options.ts";

export type EcourierParcel = Parcel<Readonly<{ city: string; thana: string; area: string; package: string }>>;

export type EcourierWorld = Base<EcourierSettings> &
  Readonly<{ credentials: EcourierCredentials; depot: Depot<EcourierParcel["detail"]> }>;
