import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn, sheetForm } from "../../lib/handed-on.ts";
import type { Route } from "./+types/route.ts";

/** What couriers were asked about, as a sheet, written while it is read. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const reply = await personalApi(args)
    .fetch("/v1/support/courier-disputes/sheet", { query: { as: sheetForm(args.request) } })
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
