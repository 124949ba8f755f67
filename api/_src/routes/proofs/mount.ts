import type { Api } from "../../app-env.ts";
import { makeClaimProofLinkRoute, makeProofLinkRoute, showProofPhotoRoute, showProofRoute } from "./links.ts";
import { addDeliveryPhotoRoute } from "./photos.add.ts";
import { listDeliveryPhotosRoute } from "./photos.list.ts";
import { readDeliveryPhotoRoute } from "./photos.read.ts";
import { readOrderPhotoRoute } from "./photos.staff.ts";
import { readOrderProofRoute } from "./proof.order.ts";
import { readDeliveryProofRoute } from "./proof.part.ts";

export function mountProofs(api: Api): void {
  addDeliveryPhotoRoute(api);
  listDeliveryPhotosRoute(api);
  readDeliveryPhotoRoute(api);
  readDeliveryProofRoute(api);
  readOrderProofRoute(api);
  readOrderPhotoRoute(api);
  makeProofLinkRoute(api);
  makeClaimProofLinkRoute(api);
  showProofRoute(api);
  showProofPhotoRoute(api);
}
