import { filesIn, keepFiles, readFiles } from "./keep-files.server.ts";
import type { Route } from "./+types/send.ts";

/** One picture after the other, for the script that shows how far it is. */
export async function action(args: Route.ActionArgs): Promise<Response> {
  const files = filesIn(await readFiles(args.request));
  const refused = await keepFiles(args, files);
  return Response.json({ refused }, { status: refused.length > 0 ? 400 : 200 });
}
