import type { Faults } from "./faults.ts";
import type { Journal } from "./journal.ts";
import { sleep } from "./laid.ts";
import type { Back } from "./payer/desk.ts";

export type Sent = Readonly<{ url: string; status: number | null }>;

/** The ways back from one payment: as it ended, as if it had ended otherwise, and with somebody else's name. */
export type Ways = Readonly<{ true: Back; other: Back; swapped: Back }>;

type Door = Readonly<{ faults: Faults; journal: Journal }>;

/** A browser that goes where it is sent, and follows nothing. */
export async function visit({ journal }: Pick<Door, "journal">, { url, fields }: Back): Promise<Sent> {
  let status: number | null = null;
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal: AbortSignal.timeout(20_000),
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    });
    await response.body?.cancel();
    status = response.status;
  } catch {
    // A merchant that is not there is an answer too: `status` stays null.
  }
  journal.note({
    op: "callback",
    method: fields ? "POST" : "GET",
    path: url.split("?")[0] ?? url,
    reference: null,
    request: null,
    status,
    response: null,
    fault: null,
  });
  return { url, status };
}

/** Where the payer's browser should go next; null when it stays on the wallet's page. */
export function leaveBy(door: Door, references: readonly string[], ways: Ways): Back | null {
  const fault = door.faults.takeCallback("return", references);
  switch (fault?.callback) {
    case "never":
      return null;
    case "late":
      void sleep(fault.delayMs || 3000).then(() => visit(door, ways.true));
      return null;
    case "twice":
      void visit(door, ways.true);
      return ways.true;
    case "reorder":
      void visit(door, ways.other);
      return ways.true;
    case "swapped":
      return ways.swapped;
    case "early":
    case undefined:
      return ways.true;
  }
}

/** The same for a payer without a browser: the simulator makes the visits and tells how they were answered. */
export async function visitAll(door: Door, references: readonly string[], ways: Ways): Promise<Sent[]> {
  const fault = door.faults.takeCallback("return", references);
  if (fault?.callback === "late") await sleep(fault.delayMs || 3000);
  const sent: Sent[] = [];
  for (const back of visitsOf(fault?.callback, ways)) sent.push(await visit(door, back));
  return sent;
}

function visitsOf(fault: string | undefined, ways: Ways): readonly Back[] {
  switch (fault) {
    case "never":
      return [];
    case "twice":
      return [ways.true, ways.true];
    case "reorder":
      return [ways.other, ways.true];
    case "swapped":
      return [ways.swapped];
    default:
      return [ways.true];
  }
}
