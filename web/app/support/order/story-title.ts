import type { StoryEvent } from "@haat/contract/support";
import { type ComplaintState, complaintStates } from "@haat/core/complaint-states";
import { type ClaimState, claimStates } from "@haat/core/claim-states";
import { couriers } from "@haat/core/couriers";
import { type OrderRiskState, orderRiskStates } from "@haat/core/order-risk";
import { type BookingState, bookingStates } from "@haat/core/booking-states";
import { namedJournals } from "@haat/core/ledger-names";
import { type DisputeState, disputeStates } from "@haat/core/dispute-states";
import { type ShipmentState, shipmentStates } from "@haat/core/shipments";
import {
  attemptStates,
  orderStates,
  refundStates,
  subOrderStates,
  type AttemptState,
  type OrderState,
  type RefundState,
  type SubOrderState,
} from "@haat/core/states";
import { missedCallOutcomes, ownTryReasons } from "@haat/core/tries";
import { paymentMethods } from "@haat/core/payment-methods";
import { type SwapState, swapMachine } from "@haat/core/swap-states";
import type { Translate } from "@haat/i18n/translator";

const later = ["shipment", "booking", "dispute", "swap", "complaint"] as const;
/** Why stock of the shop moved. */
const stockKinds = ["initial", "received", "counted", "damaged", "returned", "shipped", "restocked"] as const;
const machines = ["order", "sub_order", "attempt", "refund", "claim", "order_risk", ...later] as const;
/** What a wallet is asked, as every adapter names it. */
const calls = [
  ...(["create", "initialize", "complete", "execute", "query", "verify"] as const),
  ...(["search", "refund", "refund_status"] as const),
] as const;
type Machine = (typeof machines)[number];

const oneOf = <Name extends string>(names: readonly Name[], name: string): Name | undefined =>
  names.find((known) => known === name);

/** A state in words; one that has none yet is shown as it is written. */
export function stateName(t: Translate, machine: string, state: string): string {
  const known: Readonly<Record<Machine, () => string | undefined>> = {
    order: () => word<OrderState>(orderStates, state, (name) => t(`common:order_state.${name}`)),
    sub_order: () => word<SubOrderState>(subOrderStates, state, (name) => t(`vendor:state.${name}`)),
    attempt: () => word<AttemptState>(attemptStates, state, (name) => t(`support:attempt.${name}`)),
    claim: () => word<ClaimState>(claimStates, state, (name) => t(`finance:claims.state.${name}`)),
    order_risk: () =>
      word<OrderRiskState>(orderRiskStates, state, (name) => t(`confirmations:state.${name}`)),
    shipment: () => word<ShipmentState>(shipmentStates, state, (name) => t(`couriers:state.${name}`)),
    booking: () => word<BookingState>(bookingStates, state, (name) => t(`booking:card.${name}`)),
    dispute: () => word<DisputeState>(disputeStates, state, (name) => t(`finance:disputes.state.${name}`)),
    complaint: () => word<ComplaintState>(complaintStates, state, (name) => t(`complaints:state.${name}`)),
    swap: () => word<SwapState>(swapMachine.states, state, (name) => t(`support:swap.${name}`)),
    refund: () => word<RefundState>(refundStates, state, (name) => t(`support:refund.${name}`)),
  };
  const named = oneOf(machines, machine);
  return (named && known[named]()) ?? state;
}

function word<Name extends string>(
  names: readonly Name[],
  name: string,
  say: (name: Name) => string,
): string | undefined {
  const found = oneOf(names, name);
  return found && say(found);
}

/** A rule by which something is posted, in words. */
export function ruleName(t: Translate, event: string): string {
  const rule = oneOf(namedJournals, event);
  return rule ? t(`desk:journal.${rule}`) : event;
}

/** What happened, in a sentence a person can read aloud. */
export function storyTitle(
  t: Translate,
  { kind, title, to }: Pick<StoryEvent, "kind" | "title" | "to">,
): string {
  if (kind === "move") {
    const machine = oneOf(machines, title);
    return machine
      ? t(`support:moved.${machine}`, { state: stateName(t, title, to ?? "") })
      : `${title}: ${to ?? ""}`;
  }
  if (kind === "journal") return ruleName(t, title);
  if (kind === "courier") {
    const courier = oneOf(couriers, title);
    const state = oneOf(shipmentStates, to ?? "");
    return `${courier ? t(`couriers:name.${courier}`) : title}: ${state ? t(`couriers:state.${state}`) : (to ?? "")}`;
  }
  if (kind === "call") {
    const outcome = oneOf([...missedCallOutcomes, "forgotten"] as const, to ?? "");
    return outcome ? t(`support:call.${outcome}`) : (to ?? "");
  }
  if (kind === "try") {
    const reason = oneOf(ownTryReasons, to ?? "");
    return reason ? t(`parcels:not_met.reason.${reason}`) : (to ?? "");
  }
  if (kind === "stock") {
    const stock = oneOf(stockKinds, title);
    return t("support:happened.stock", { what: stock ? t(`support:stock.${stock}`) : title });
  }
  if (kind === "exchange") {
    const call = oneOf(calls, title);
    return t("support:happened.exchange", { what: call ? t(`support:called.${call}`) : title });
  }
  return t(`support:happened.${kind}`, { what: title });
}

/** What it happened to: a payment is called by its wallet, with its number among the order's. */
export function subjectName(t: Translate, subject: string): string {
  const [head = "", number] = subject.split(" ");
  const method = oneOf(paymentMethods, head);
  if (!method && head !== "refund") return subject;
  const name = method ? t(`common:method.${method}`) : t("support:payment.refund");
  return number === undefined ? name : `${name} ${t("common:number", { value: Number(number) })}`;
}
