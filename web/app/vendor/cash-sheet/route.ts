import { personalApi, refusePage } from "../../lib/api.server.ts";
import { handedOn, sheetForm } from "../../lib/handed-on.ts";
import type { Route } from "./+types/route.ts";

/** The shop's cash from the door, or what ways back cost it, as a sheet, written while it is read. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const isOfReturns = new URL(args.request.url).searchParams.get("of") === "returns";
  const query = { as: sheetForm(args.request), ...(isOfReturns && { of: "returns" as const }) };
  const reply = await personalApi(args)
    .fetch("/v1/vendor/courier-cash/sheet", { query })
    .catch((fault: unknown) => refusePage(fault));
  return handedOn(reply);
}
