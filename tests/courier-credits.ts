import { RemittanceReport } from "@haat/contract/remittance";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import type { RemittanceDesk } from "./remittance-desk.ts";

/** What our bank is said to have credited of a courier's, and what takes that back. */
export function creditsOf({ call, finance, other, open, decide, agreed, pathOf, support }: RemittanceDesk) {
  const undo = (id: string, by: TestSession = finance) =>
    call(by, "POST", `/v1/support/courier-credits/${id}/undo`, { reason: "the bank says it is another's" });
  const credit = (id: string, over: Record<string, unknown>) =>
    call(finance, "POST", pathOf(id, "/bank-credit"), {
      ...{ day: "2026-11-20", reason: "as his mail says", ...over },
    });
  return {
    ...{ undo, credit },
    /** Proposed by one, agreed to by another. */
    undone: async (id: string): Promise<void> => {
      expect((await undo(id)).code).toBe("");
      await agreed(other);
    },
    /** The second person's answer to what waits; what he does not agree to is taken off the table. */
    decided: async (): Promise<string> => {
      const [waiting] = await open();
      const { code } = await decide(other, waiting?.id ?? "");
      if (code !== "") expect((await decide(other, waiting?.id ?? "", "refuse")).code).toBe("");
      return code;
    },
    creditOf: async (id: string): Promise<NonNullable<RemittanceReport["credit"]>> => {
      const { credit: found } = RemittanceReport.parse((await call(support, "GET", pathOf(id))).body);
      if (!found) throw new Error(`${id} is not matched`);
      return found;
    },
  };
}
