import { ReturnsFilter } from "@haat/contract/returns-report";
import type { LoaderFunctionArgs } from "react-router";
import { personalApi, refusePage } from "./api.server.ts";
import { handedOn, sheetForm } from "./handed-on.ts";

/** So many days as an address asks for; what it asks for in vain is thirty. */
export const daysIn = (request: Request): number =>
  ReturnsFilter.safeParse({ days: new URL(request.url).searchParams.get("days") ?? undefined }).data?.days ??
  30;

type Path = "/v1/support/reports/returns/sheet" | "/v1/vendor/reports/returns/sheet";

export async function returnsSheet(args: LoaderFunctionArgs, path: Path): Promise<Response> {
  const query = { days: daysIn(args.request), as: sheetForm(args.request) };
  return handedOn(
    await personalApi(args)
      .fetch(path, { query })
      .catch((fault: unknown) => refusePage(fault)),
  );
}
