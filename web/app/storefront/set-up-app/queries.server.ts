import { AddedFactorView, NewTotpView } from "@haat/contract/factors";
import type { Audience } from "@haat/core/sessions";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const beginTotp = (api: Api): Promise<Outcome<NewTotpView>> =>
  outcomeOf(api.send("POST", "/v1/auth/factors/totp", NewTotpView));

export const confirmTotp = (
  api: Api,
  body: Readonly<{ code: string; audience: Audience }>,
): Promise<Outcome<AddedFactorView>> =>
  outcomeOf(api.send("POST", "/v1/auth/factors/totp/confirm", AddedFactorView, { body }));
