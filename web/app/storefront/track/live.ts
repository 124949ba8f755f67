import { publicApi } from "../../lib/api.server.ts";
import { readHeldLink } from "../../lib/held-link.server.ts";
import { passOn } from "../../lib/live.server.ts";
import type { Route } from "./+types/live.ts";

/** News of the parcels whose code this browser showed last, for the script of their page. */
export const loader = async (args: Route.LoaderArgs): Promise<Response> => {
  const code = readHeldLink("track", args.request);
  if (code === null) return new Response(null, { status: 404 });
  const api = publicApi(args);
  return passOn(args.request, (call) => api.open("/v1/store/track/live", { ...call, body: { code } }));
};
