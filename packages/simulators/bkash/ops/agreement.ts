import { bkashTime } from "../clock.ts";
import { classicFault, success, type Reply } from "../reply.ts";
import type { World } from "../world.ts";

export function agreementStatus(world: World, id: string): Reply {
  const agreement = world.store.agreement(id);
  if (!agreement) return classicFault("2051");
  return success({
    agreementID: agreement.id,
    agreementStatus: agreement.state,
    payerReference: agreement.payerReference,
    customerMsisdn: agreement.wallet,
    agreementCreateTime: bkashTime(agreement.createdAt),
    agreementExecuteTime: bkashTime(agreement.executedAt),
  });
}

export function cancelAgreement(world: World, id: string): Reply {
  const agreement = world.store.agreement(id);
  if (!agreement) return classicFault("2051");
  if (agreement.state === "Cancelled") return classicFault("2053");
  world.store.put({ kind: "agreement", value: { ...agreement, state: "Cancelled" } });
  return success({
    agreementID: agreement.id,
    agreementStatus: "Cancelled",
    payerReference: agreement.payerReference,
    agreementVoidTime: bkashTime(world.clock.now()),
  });
}
