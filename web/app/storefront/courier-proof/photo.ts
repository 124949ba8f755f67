import { PhotoFileView } from "@haat/contract/delivery-proof";
import { publicApi } from "../../lib/api.server.ts";
import { readHeldLink } from "../../lib/held-link.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import type { Route } from "./+types/photo.ts";

/** A photo of the proof whose link this browser showed. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const code = readHeldLink("proof", args.request);
  if (code === null) return new Response(null, { status: 404 });
  const body = { code, place: Number(args.params.place) };
  const file = await publicApi(args).send("POST", "/v1/courier-proofs/photos", PhotoFileView, { body });
  return shownFile(file, `photo-${body.place}`);
}
