import { CodeView } from "@haat/contract/auth";
import type { Phone } from "@haat/core/phone";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const sendCode = (api: Api, phone: Phone): Promise<Outcome<CodeView>> =>
  outcomeOf(api.send("POST", "/v1/auth/codes", CodeView, { body: { phone } }));
