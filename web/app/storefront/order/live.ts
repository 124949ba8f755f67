import { personalApi } from "../../lib/api.server.ts";
import { passOn } from "../../lib/live.server.ts";
import type { Route } from "./+types/live.ts";
import { orderKeys } from "./queries.server.ts";

/** News of one's own order, for the script of its page. */
export const loader = (args: Route.LoaderArgs): Promise<Response> => {
  const { request, params } = args;
  const path = `/v1/store/orders/${encodeURIComponent(params.orderId)}/live`;
  const api = personalApi(args);
  return passOn(request, ({ headers, until }) =>
    api.fetch(path, { headers: { ...headers, ...orderKeys(request, params.orderId) }, until }),
  );
};
