import { SettingsView } from "@haat/contract/market-settings";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";
import type { Verb } from "../../lib/verdict.ts";

const address = "/v1/admin/settings";

export const readSettings = (api: Api): Promise<SettingsView> => api.read(address, SettingsView);

type Change = Readonly<{ changes: readonly Readonly<{ name: string; value: string }>[]; reason: string }>;

export const proposeSettings = (api: Api, body: Change): Promise<Outcome<unknown>> =>
  outcomeOf(api.send("POST", `${address}/proposals`, SettingsView, { body }));

type Decision = Readonly<{ id: string; verb: Verb; reason: string }>;

export function decideSettings(api: Api, { id, verb, reason }: Decision): Promise<Outcome<unknown>> {
  const one = `${address}/proposals/${encodeURIComponent(id)}`;
  return outcomeOf(
    verb === "withdraw"
      ? api.send("POST", `${one}/withdrawal`, SettingsView)
      : api.send("POST", `${one}/decisions`, SettingsView, { body: { verdict: verb, reason } }),
  );
}
