import { OrderProofView, PhotoFileView } from "@haat/contract/delivery-proof";
import { proofFile } from "../../components/commerce/proof-file.server.ts";
import { personalApi } from "../../lib/api.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import type { Route } from "./+types/export.ts";

/** The same as a file, with its photos. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readOrderProof", "readOrderPhoto"]);
  const api = personalApi(args);
  const path = `/v1/support/orders/${encodeURIComponent(args.params.orderId)}/proof`;
  const proof = await api.read(path, OrderProofView);
  return proofFile({
    ...{ number: proof.number, told: proof, parts: proof.parts },
    photo: (id, place) =>
      api.read(`/v1/support/parts/${encodeURIComponent(id)}/photos/${place}`, PhotoFileView),
  });
}
