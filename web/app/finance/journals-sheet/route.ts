import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn, sheetForm } from "../../lib/handed-on.ts";
import { readFilter } from "../journals/filter.ts";
import type { Route } from "./+types/route.ts";

/** Hands the sheet on as it is written; nothing of it is kept here. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { query } = readFilter(new URL(args.request.url).searchParams);
  const reply = await personalApi(args)
    .fetch("/v1/admin/ledger/journals.csv", { query: { ...query, as: sheetForm(args.request) } })
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
