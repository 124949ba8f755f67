import { personalApi } from "../../lib/api.server.ts";
import { proofFile } from "../../components/commerce/proof-file.server.ts";
import type { Route } from "./+types/export.ts";
import { readProof } from "./queries.server.ts";

/** What a shop keeps of its own part, as a file; another shop's is not found. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const proof = await readProof(personalApi(args), args.params.id);
  return proofFile(proof, proof.part.number);
}
