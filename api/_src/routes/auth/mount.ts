import type { Api } from "../../app-env.ts";
import { askChallengeRoute } from "./challenges.ask.ts";
import { sendCodeRoute } from "./codes.send.ts";
import { readMeRoute } from "./me.read.ts";
import { endOtherSessionsRoute } from "./sessions.end-others.ts";
import { endOwnSessionRoute } from "./sessions.end-one.ts";
import { mountPasswords } from "./mount-passwords.ts";
import { endSessionRoute } from "./sessions.end.ts";
import { listSessionsRoute } from "./sessions.list.ts";
import { openSessionRoute } from "./sessions.open.ts";
import { refreshSessionRoute } from "./sessions.refresh.ts";

export function mountAuth(api: Api): void {
  askChallengeRoute(api);
  sendCodeRoute(api);
  openSessionRoute(api);
  readMeRoute(api);
  refreshSessionRoute(api);
  listSessionsRoute(api);
  endSessionRoute(api);
  endOwnSessionRoute(api);
  endOtherSessionsRoute(api);
  mountPasswords(api);
}
