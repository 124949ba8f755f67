import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn, sheetForm } from "../../lib/handed-on.ts";
import { remittanceAt } from "../remittances/queries.server.ts";
import { showOf } from "../remittance/queries.server.ts";
import type { Route } from "./+types/route.ts";

/** The rows of a statement as a sheet, written while it is read. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const show = showOf(new URL(args.request.url).searchParams.get("show"));
  const reply = await personalApi(args)
    .fetch(`${remittanceAt(args.params.id)}/rows.csv`, { query: { show, as: sheetForm(args.request) } })
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
