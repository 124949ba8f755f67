import {
  CallBody,
  ConfirmationFilter,
  ConfirmationPage,
  ConfirmationView,
} from "@haat/contract/confirmation";
import { callOutcomes, isOpenCall } from "@haat/core/order-risk";
import { ContestAnswerBody, OverruleBody, type confirmationTabs } from "@haat/contract/confirmation";
import { type Api, type Outcome, outcomeOf } from "../../lib/api.server.ts";

type Tab = (typeof confirmationTabs)[number];

export const tabOf = (asked: string | null): Tab =>
  ConfirmationFilter.shape.tab.safeParse(asked).data ?? "due";

type Ask = Readonly<{ tab: Tab; cursor: string | null }>;

export const readConfirmations = (api: Api, { tab, cursor }: Ask): Promise<ConfirmationPage> =>
  api.read("/v1/support/confirmations", ConfirmationPage, { query: { tab, cursor: cursor ?? undefined } });

type Form = Readonly<Record<string, string>>;
/** Where a form goes, and what it says; null: it cannot be read. */
export function actIn(form: Form): Readonly<{ path: string; body: unknown }> | null {
  const { verb, reason, outcome, note, again, answer, ahead } = form;
  if (verb === "call" || verb === "refused") {
    const isSilent = verb === "call" && outcome === "no_answer";
    const isOpen = verb === "call" && callOutcomes.some((each) => each === outcome && isOpenCall(each));
    const call = {
      outcome: verb === "refused" ? verb : outcome,
      ...(note && { note }),
      ...(isOpen && { againInMinutes: Number(again) }),
      ...(isSilent && ahead === "yes" && { offerAdvance: true }),
    };
    return CallBody.safeParse(call).success ? { path: "calls", body: call } : null;
  }
  if (verb === "overrule")
    return OverruleBody.safeParse({ reason }).success ? { path: "overruling", body: { reason } } : null;
  const verdict = { verdict: verb, answer };
  return ContestAnswerBody.safeParse(verdict).success ? { path: "contest-answer", body: verdict } : null;
}

type Act = Readonly<{ api: Api; orderId: string; key: string; act: { path: string; body: unknown } }>;

export const doAct = ({ api, orderId, key, act }: Act): Promise<Outcome<ConfirmationView>> =>
  outcomeOf(
    api.send("POST", `/v1/support/orders/${encodeURIComponent(orderId)}/${act.path}`, ConfirmationView, {
      ...{ headers: { "idempotency-key": key }, body: act.body },
    }),
  );
