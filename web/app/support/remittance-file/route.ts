import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn } from "../../lib/handed-on.ts";
import { remittanceAt } from "../remittances/queries.server.ts";
import type { Route } from "./+types/route.ts";

/** A courier's file as it came; whoever takes it stands in the audit. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const reply = await personalApi(args)
    .fetch(`${remittanceAt(args.params.id)}/file`)
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
