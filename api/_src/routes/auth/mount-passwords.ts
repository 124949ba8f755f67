import type { Api } from "../../app-env.ts";
import { askEmailChangeRoute } from "./email.ask.ts";
import { changeEmailRoute } from "./email.prove.ts";
import { undoEmailRoute } from "./email.undo.ts";
import { changePasswordRoute } from "./password.change.ts";
import { mountPhoneChanges } from "./mount-phone-changes.ts";
import { askRegistrationRoute } from "./registrations.ask.ts";
import { proveRegistrationRoute } from "./registrations.prove.ts";
import { askResetRoute } from "./resets.ask.ts";
import { resetPasswordRoute } from "./resets.prove.ts";
import { openPasswordSessionRoute } from "./sessions.open-by-password.ts";
import { readWaysRoute } from "./ways.read.ts";

/** By mail and password. */
export function mountPasswords(api: Api): void {
  askRegistrationRoute(api);
  proveRegistrationRoute(api);
  openPasswordSessionRoute(api);
  askResetRoute(api);
  resetPasswordRoute(api);
  changePasswordRoute(api);
  askEmailChangeRoute(api);
  changeEmailRoute(api);
  undoEmailRoute(api);
  readWaysRoute(api);
  mountPhoneChanges(api);
}
