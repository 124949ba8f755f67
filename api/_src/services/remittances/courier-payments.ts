import type { CourierPaymentFilter, CourierPayments } from "@haat/contract/courier-payment";
import { type Courier, couriers } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import type { CourierAdapter } from "@haat/couriers/port";
import type { Couriers } from "@haat/couriers/registry";
import { statementsNamed } from "@haat/db/queries/remittances/list";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

const tellingOf = (held: Couriers): readonly Courier[] =>
  couriers.filter((courier) => held[courier]?.capabilities.states === "lines");

/** Throws where its own system tells of no payments. */
export function requireTelling(held: Couriers, courier: Courier): CourierAdapter {
  const adapter = held[courier];
  if (adapter?.capabilities.states !== "lines") throw new DomainError("courier.by_hand", { courier });
  return adapter;
}

/** What a courier's own system says that it has paid or will pay, and which of it we have. Its silence says nothing of money. */
export async function listCourierPayments(
  { couriers: held, db, viewer, locale }: NodeCtx,
  { courier: named, cursor }: CourierPaymentFilter,
): Promise<CourierPayments> {
  const telling = [...tellingOf(held)];
  const courier = named ?? telling[0];
  if (courier === undefined) return { courier: null, telling, items: [], nextCursor: null };
  const told = await requireTelling(held, courier).listPayments(cursor ?? null);
  if (told.state === "by_hand") throw new DomainError("courier.by_hand", { courier });
  if (told.state === "unknown") throw new DomainError("courier.silent", { courier });
  const references = told.payments.map(({ id }) => id);
  const ours = await statementsNamed(db, viewer, { courier, references });
  return {
    ...{ courier, telling, nextCursor: told.next },
    items: told.payments.map(({ id, amount, status, isOpen, at }) => ({
      ...{ id, status, isOpen, amount: amount && moneyView(amount.minor, locale), at: at && instantView(at) },
      remittance: ours.get(id) ?? null,
    })),
  };
}
