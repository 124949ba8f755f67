import type { CourierAdapter } from "@haat/couriers/port";
import { noteCancel, type ToCancel } from "@haat/db/queries/couriers/cancelling";
import type { NodeCtx } from "../../context.ts";
import { applyReport } from "./apply-report.ts";

type CancelDeps = Pick<NodeCtx, "books" | "now" | "sealer" | "publicOrigin">;

const reason = "The order is not sent";

/**
 * Tells a courier that a booked parcel is not coming. Said twice it is the same, so that after silence it is said again. Called off is
 * what he confirms; a request may still be refused, and his message tells.
 */
export async function callOff(
  deps: CancelDeps,
  adapter: CourierAdapter,
  { id, courier, reference, number }: ToCancel,
): Promise<void> {
  const said = await adapter.cancel({ consignment: number, reference, reason });
  // Of what was not heard, and of what was not even sent, it is said again.
  if (said.state === "unknown" || (said.state === "refused" && said.code === "unavailable")) return;
  await deps.books.transact(async (tx) => {
    if (said.state !== "cancelled") {
      const code = said.state === "refused" ? said.code : undefined;
      await noteCancel(tx, { id, state: said.state, ...(code !== undefined && { code }) });
      return;
    }
    await applyReport(tx, deps, {
      ...{ courier, number, heard: { source: "poll" } },
      report: {
        ...{ key: `called-off:${id}`, word: "cancelled", says: "void", isProvisional: false, at: deps.now() },
        ...{ collected: null, fee: null, invoice: null, note: null, noteBn: null },
      },
    });
    await noteCancel(tx, { id, state: "done" });
  });
}
