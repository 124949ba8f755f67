import { DebtFilter, DebtPage, DebtView, type debtViews } from "@haat/contract/debt";
import { type Api, outcomeOf, type Outcome } from "../../lib/api.server.ts";

export type DebtViewName = (typeof debtViews)[number];

export const viewOf = (asked: string | null): DebtViewName =>
  DebtFilter.shape.view.safeParse(asked ?? undefined).data ?? "owing";

type Ask = Readonly<{ view: DebtViewName; cursor: string | null }>;

export const readDebts = (api: Api, { view, cursor }: Ask): Promise<DebtPage> =>
  api.read("/v1/admin/debts", DebtPage, { query: { view, cursor: cursor ?? undefined } });

const address = "/v1/admin/write-offs";

export const proposeWriteOff = (
  api: Api,
  body: Readonly<Record<string, string>>,
): Promise<Outcome<unknown>> => outcomeOf(api.send("POST", address, DebtView, { body }));

type Decision = Readonly<{ id: string; key: string; verdict: "agree" | "refuse" }>;

export const decideWriteOff = (api: Api, { id, key, verdict }: Decision): Promise<Outcome<unknown>> =>
  outcomeOf(
    api.send("POST", `${address}/${encodeURIComponent(id)}/decisions`, DebtView, {
      ...{ headers: { "idempotency-key": key }, body: { verdict } },
    }),
  );
