import { RecoveryCodesView } from "@haat/contract/factors";
import { z } from "zod";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const removeApp = (api: Api): Promise<Outcome<null>> =>
  outcomeOf(api.send("DELETE", "/v1/auth/factors/totp", z.null()));

export const renewCodes = (api: Api): Promise<Outcome<Readonly<{ codes: string[] }>>> =>
  outcomeOf(api.send("POST", "/v1/auth/factors/recovery-codes", RecoveryCodesView));

const passkey = (id: string): string => `/v1/auth/passkeys/${encodeURIComponent(id)}`;

export const namePasskey = (api: Api, id: string, name: string): Promise<Outcome<null>> =>
  outcomeOf(api.send("PATCH", passkey(id), z.null(), { body: { name } }));

export const removePasskey = (api: Api, id: string): Promise<Outcome<null>> =>
  outcomeOf(api.send("DELETE", passkey(id), z.null()));
