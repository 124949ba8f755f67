import type { Api } from "../../app-env.ts";
import { addMediaRoute } from "./media.add.ts";
import { describeMediaRoute, removeMediaRoute, restoreMediaRoute } from "./media.change.ts";
import { listMediaRoute } from "./media.list.ts";

export function mountMedia(api: Api): void {
  listMediaRoute(api);
  addMediaRoute(api);
  describeMediaRoute(api);
  removeMediaRoute(api);
  restoreMediaRoute(api);
}
