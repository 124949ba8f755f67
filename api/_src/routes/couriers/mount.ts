import type { Api } from "../../app-env.ts";
import { hookCourierEventRoute } from "./hooks.event.ts";
import { hookCourierMessageRoute } from "./hooks.message.ts";
import { endCourierKeyRoute } from "./keys.end.ts";
import { issueCourierKeyRoute } from "./keys.issue.ts";
import { listCourierKeysRoute } from "./keys.list.ts";

export function mountCouriers(api: Api): void {
  listCourierKeysRoute(api);
  issueCourierKeyRoute(api);
  endCourierKeyRoute(api);
  hookCourierEventRoute(api);
  hookCourierMessageRoute(api);
}
