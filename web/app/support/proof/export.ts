import { OrderProofView } from "@haat/contract/delivery-proof";
import { proofFile } from "../../components/commerce/proof-file.server.ts";
import { personalApi } from "../../lib/api.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import type { Route } from "./+types/export.ts";

/** The same as a file. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readOrderProof"]);
  const path = `/v1/support/orders/${encodeURIComponent(args.params.orderId)}/proof`;
  const proof = await personalApi(args).read(path, OrderProofView);
  return proofFile(proof, proof.number);
}
