import type { Api } from "../../app-env.ts";
import { addPasskeyRoute } from "./passkeys.add.ts";
import { namePasskeyRoute } from "./passkeys.name.ts";
import { removePasskeyRoute } from "./passkeys.remove.ts";
import { askPasskeyRegistrationRoute } from "./registration.ask.ts";
import { askPasskeySignInRoute } from "./sessions.ask.ts";
import { openPasskeySessionRoute } from "./sessions.open-by-passkey.ts";
import { askPasskeyStepUpRoute } from "./step-up.ask.ts";
import { stepUpByPasskeyRoute } from "./step-up.by-passkey.ts";

export function mountPasskeys(api: Api): void {
  askPasskeyRegistrationRoute(api);
  addPasskeyRoute(api);
  namePasskeyRoute(api);
  removePasskeyRoute(api);
  askPasskeyStepUpRoute(api);
  stepUpByPasskeyRoute(api);
  askPasskeySignInRoute(api);
  openPasskeySessionRoute(api);
}
