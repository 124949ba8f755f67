import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../launch/places.ts";

type Answer = (request: Request) => Promise<Response>;

/** The built pages. The little module lies in the build so that it finds the same React Router as they do. */
export async function openPages(): Promise<Answer> {
  const file = path.join(root, "web/build/server/answer.mjs");
  writeFileSync(
    file,
    `import { createRequestHandler } from "react-router";
import * as pages from "./index.js";
export default createRequestHandler(pages, "production");
`,
  );
  const { default: answer } = (await import(pathToFileURL(file).href)) as { default: Answer };
  // Called with the request alone: React Router takes a second argument for its own context.
  return (request) => answer(request);
}
