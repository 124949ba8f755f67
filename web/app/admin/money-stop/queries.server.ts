import { MoneyStopView } from "@haat/contract/money-stop";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

const address = "/v1/admin/money-stop";

export const readMoneyStop = (api: Api): Promise<MoneyStopView> => api.read(address, MoneyStopView);

export const proposeReopening = (api: Api, reason: string): Promise<Outcome<MoneyStopView>> =>
  outcomeOf(api.send("POST", `${address}/proposals`, MoneyStopView, { body: { reason } }));

type Decision = Readonly<{ id: string; verdict: "agree" | "refuse"; reason: string }>;

export const decideReopening = (
  api: Api,
  { id, verdict, reason }: Decision,
): Promise<Outcome<MoneyStopView>> =>
  outcomeOf(
    api.send("POST", `${address}/proposals/${encodeURIComponent(id)}/decisions`, MoneyStopView, {
      body: { verdict, reason },
    }),
  );
