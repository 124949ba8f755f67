import { DeliveryPhotosView, PartProofView } from "@haat/contract/delivery-proof";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

const pathOf = (id: string): string => `/v1/vendor/orders/${encodeURIComponent(id)}`;

export const readPhotos = (api: Api, id: string): Promise<DeliveryPhotosView> =>
  api.read(`${pathOf(id)}/photos`, DeliveryPhotosView);

export const readProof = (api: Api, id: string): Promise<PartProofView> =>
  api.read(`${pathOf(id)}/proof`, PartProofView);

type Add = Readonly<{ api: Api; id: string; key: string; base64: string }>;

export const addPhoto = ({ api, id, key, base64 }: Add): Promise<Outcome<DeliveryPhotosView>> =>
  outcomeOf(
    api.send("POST", `${pathOf(id)}/photos`, DeliveryPhotosView, {
      ...{ headers: { "idempotency-key": key }, body: { base64 } },
    }),
  );
