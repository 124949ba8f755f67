import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn, sheetForm } from "../../lib/handed-on.ts";
import { remittanceAt } from "../remittances/queries.server.ts";
import { shownOf } from "../remittance/shown.ts";
import type { Route } from "./+types/route.ts";

/** The rows of a statement as a sheet, written while it is read. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const shown = shownOf(new URL(args.request.url).searchParams);
  const reply = await personalApi(args)
    .fetch(`${remittanceAt(args.params.id)}/rows.csv`, { query: { ...shown, as: sheetForm(args.request) } })
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
