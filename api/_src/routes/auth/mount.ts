import type { Api } from "../../app-env.ts";
import { sendCodeRoute } from "./codes.send.ts";
import { readMeRoute } from "./me.read.ts";
import { endSessionRoute } from "./sessions.end.ts";
import { openSessionRoute } from "./sessions.open.ts";

export function mountAuth(api: Api): void {
  sendCodeRoute(api);
  openSessionRoute(api);
  readMeRoute(api);
  endSessionRoute(api);
}
