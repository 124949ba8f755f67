import { captureException, flush, init } from "@sentry/vercel-edge";
import type { World } from "../app.ts";
import { describeFault, withoutPeople } from "./report.ts";

/** Faults at the edge: to Sentry where there is one, and to the log always. */
export function edgeReport(dsn: string | undefined): World["report"] {
  if (dsn) init({ dsn, beforeSend: withoutPeople });
  return async (fault, requestId) => {
    console.error(JSON.stringify({ level: "error", id: requestId, fault: describeFault(fault) }));
    if (!dsn) return;
    captureException(fault, { tags: { requestId } });
    // An isolate may sleep right after its reply: the edge's SDK sends only when told to.
    await flush(2_000);
  };
}
