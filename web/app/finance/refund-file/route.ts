import { idField } from "@haat/contract/values";
import { data } from "react-router";
import { personalApi } from "../../lib/api.server.ts";
import { shownFile } from "../../lib/shown-file.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { readFile } from "../refunds/queries.server.ts";
import type { Route } from "./+types/route.ts";

/** What was shown of a refund sent by hand. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readEvidenceFile"]);
  const of = idField("evidence").safeParse(args.params.evidence).data;
  if (of === undefined) throw data(null, { status: 404 });
  return shownFile(await readFile(personalApi(args), args.params.id, of), of);
}
