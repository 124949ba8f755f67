import type { Api } from "../../app-env.ts";
import { decideSettingsRoute } from "./settings.decide.ts";
import { proposeSettingsRoute } from "./settings.propose.ts";
import { readSettingsRoute } from "./settings.read.ts";
import { withdrawSettingsRoute } from "./settings.withdraw.ts";

export function mountSettings(api: Api): void {
  readSettingsRoute(api);
  proposeSettingsRoute(api);
  decideSettingsRoute(api);
  withdrawSettingsRoute(api);
}
