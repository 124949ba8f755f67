import type { Api } from "../../app-env.ts";
import { askPhoneChangeRoute } from "./phone.ask.ts";
import { cancelPhoneChangeRoute } from "./phone.cancel.ts";
import { provePhoneByMailRoute } from "./phone.prove-by-mail.ts";
import { provePhoneChangeRoute } from "./phone.prove.ts";
import { readPhoneChangeRoute } from "./phone.read.ts";
import { stopPhoneChangeRoute } from "./phone.stop.ts";

export function mountPhoneChanges(api: Api): void {
  askPhoneChangeRoute(api);
  readPhoneChangeRoute(api);
  provePhoneChangeRoute(api);
  provePhoneByMailRoute(api);
  cancelPhoneChangeRoute(api);
  stopPhoneChangeRoute(api);
}
