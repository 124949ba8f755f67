import { PhotoFileView } from "@haat/contract/delivery-proof";
import { proofFile } from "../../components/commerce/proof-file.server.ts";
import { personalApi } from "../../lib/api.server.ts";
import type { Route } from "./+types/export.ts";
import { readProof } from "./queries.server.ts";

/** What a shop keeps of its own part, as a file with its photos; another shop's is not found. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const api = personalApi(args);
  const proof = await readProof(api, args.params.id);
  return proofFile({
    ...{ number: proof.part.number, told: proof, parts: [proof] },
    photo: (id, place) =>
      api.read(`/v1/vendor/orders/${encodeURIComponent(id)}/photos/${place}`, PhotoFileView),
  });
}
