import { data } from "react-router";
import { z } from "zod";
import { localeOf } from "../../lib/locale.ts";
import { paperOf } from "../../lib/paper.server.ts";
import { readLabels } from "../labels/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { forms, sheetOf } from "./sheets.server.ts";

const Form = z.enum(forms);

/** The labels, or the list that goes with them, as a PDF. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const form = Form.safeParse(new URL(args.request.url).searchParams.get("form") ?? "a6").data;
  if (form === undefined) throw data(null, { status: 404 });
  const { shop, labels } = await readLabels(args);
  if (labels.length === 0) throw data(null, { status: 404 });
  const at = new Date();
  const { template, sheet } = sheetOf({ form, shop, labels, locale: localeOf(args.params), at });
  return new Response(await paperOf(template, sheet), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="haat-${form === "list" ? "list" : `labels-${form}`}.pdf"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
