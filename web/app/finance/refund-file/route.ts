import { idField } from "@haat/contract/values";
import { data } from "react-router";
import { personalApi } from "../../lib/api.server.ts";
import { openToStaff } from "../../lib/staff-door.server.ts";
import { readFile } from "../refunds/queries.server.ts";
import type { Route } from "./+types/route.ts";

const types = { jpeg: "image/jpeg", png: "image/png", pdf: "application/pdf" } as const;

/** What was shown, for the eyes that asked: a picture opens, a PDF is saved, and nothing in either may act. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  await openToStaff(args, ["readEvidenceFile"]);
  const of = idField("evidence").safeParse(args.params.evidence).data;
  if (of === undefined) throw data(null, { status: 404 });
  const { kind, base64 } = await readFile(personalApi(args), args.params.id, of);
  return new Response(Buffer.from(base64, "base64"), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `${kind === "pdf" ? "attachment" : "inline"}; filename="${of}.${kind}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
