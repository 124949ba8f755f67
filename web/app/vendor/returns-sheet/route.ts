import { returnsSheet } from "../../lib/returns-sheet.server.ts";
import type { Route } from "./+types/route.ts";

/** The report of returns as a sheet, of the days that its page shows. */
export const loader = (args: Route.LoaderArgs): Promise<Response> =>
  returnsSheet(args, "/v1/vendor/reports/returns/sheet");
