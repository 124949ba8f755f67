import { OrderProofView } from "@haat/contract/delivery-proof";
import { personalApi } from "../../lib/api.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import type { Route } from "./+types/export.ts";

/** The same as a file, for a wallet, a bank or a court: the photos lie beside it, each known by its hash. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readOrderProof"]);
  const path = `/v1/support/orders/${encodeURIComponent(args.params.orderId)}/proof`;
  const proof = await personalApi(args).read(path, OrderProofView);
  return new Response(`${JSON.stringify(proof, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${proof.number}-proof.json"`,
      "cache-control": "private, no-store",
    },
  });
}
