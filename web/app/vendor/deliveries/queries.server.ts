import { OwnParcelList } from "@haat/contract/own-parcels";
import type { Api } from "../../lib/api.server.ts";

export const readDeliveries = async (api: Api): Promise<OwnParcelList["items"]> =>
  (await api.read("/v1/vendor/deliveries", OwnParcelList)).items;
