import { PhoneChangeView } from "@haat/contract/phone-change";
import { outcomeOf, refusePage, type Api } from "../../lib/api.server.ts";

const path = "/v1/auth/phone-changes/current";

/** Null while nobody changes it. */
export async function readChange(api: Api): Promise<PhoneChangeView | null> {
  const found = await outcomeOf(api.find(path, PhoneChangeView));
  if (found.ok) return found.value;
  return found.problem.code === "phone_change.not_found" ? null : refusePage(found.problem);
}

export const askChange = (api: Api, phone: string) =>
  outcomeOf(api.send("POST", "/v1/auth/phone-changes", PhoneChangeView, { body: { phone } }));

export const proveByCode = (api: Api, code: string) =>
  outcomeOf(api.send("POST", `${path}/code`, PhoneChangeView, { body: { code } }));
