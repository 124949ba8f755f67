import { keepFile } from "./keep-files.server.ts";
import type { Route } from "./+types/send.ts";

/** One picture as it is, handed on while it comes, for the script that shows how far it is. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const { headers, body: bytes } = args.request;
  const refusal = await keepFile(args, { type: headers.get("content-type") ?? "", bytes });
  return Response.json({ refused: refusal ? [refusal] : [] }, { status: refusal ? 400 : 200 });
}
