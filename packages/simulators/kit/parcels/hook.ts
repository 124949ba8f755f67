import type { Faults } from "../faults.ts";
import type { Journal } from "../journal.ts";
import { sleep } from "../laid.ts";

/**
 * How any courier's messages go wrong. `reorder`: this one goes out behind the next. `unknown-word` and `nameless` (without the
 * merchant's number) are the courier's to compose.
 */
export const hookFaults = [
  "never",
  "twice",
  "late",
  "reorder",
  "garbage",
  "forged",
  "unknown-word",
  "nameless",
] as const;

/** One message to the merchant's hook. `proof`: what shows that it is the courier's, in headers or in the address. */
export type Message = Readonly<{
  body: string;
  proof: Readonly<{ headers?: Readonly<Record<string, string>>; query?: Readonly<Record<string, string>> }>;
}>;

/** How the merchant answered; null: not at all. */
export type Heard = Readonly<{
  status: number | null;
  body: string;
  headers: Readonly<Record<string, string>>;
}>;

type Door = Readonly<{ faults: Faults; journal: Journal }>;

const spoilt = (proof: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(proof).map(([name, value]) => [
      name,
      `${value.slice(0, -1)}${value.endsWith("0") ? 1 : 0}`,
    ]),
  );
const forged = ({ body, proof }: Message): Message => ({
  body,
  proof: { headers: spoilt(proof.headers), query: spoilt(proof.query) },
});

async function post({ journal }: Door, url: string, { body, proof }: Message): Promise<Heard> {
  const address = new URL(url);
  for (const [name, value] of Object.entries(proof.query ?? {})) address.searchParams.set(name, value);
  let heard: Heard = { status: null, body: "", headers: {} };
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", ...proof.headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    });
    const headers = Object.fromEntries(response.headers);
    heard = { status: response.status, body: (await response.text()).slice(0, 10_000), headers };
  } catch {
    // A merchant that is not there is an answer too: `status` stays null.
  }
  const { pathname: path } = address;
  const nothing = { reference: null, fault: null };
  journal.note({
    op: "webhook",
    method: "POST",
    path,
    status: heard.status,
    ...nothing,
    request: body,
    response: heard.body,
  });
  return heard;
}

/** Where messages leave; those that wait for the next are its own. */
export function createHook(door: Door, url: () => string | null) {
  let waiting: readonly Message[] = [];
  const send = async (messages: readonly Message[]): Promise<Heard[]> => {
    const to = url();
    const heard: Heard[] = [];
    // In their order: who sends at once sends in none.
    for (const message of to === null ? [] : messages) heard.push(await post(door, to ?? "", message));
    return heard;
  };
  const behind = (messages: readonly Message[]): readonly Message[] => {
    const all = [...messages, ...waiting];
    waiting = [];
    return all;
  };
  return {
    /** `compose` is told which of the courier's own twists lies over it; null: none. */
    tell: async (
      references: readonly string[],
      compose: (twist: string | null) => readonly Message[],
    ): Promise<Heard[]> => {
      const plain = compose(null);
      if (plain.length === 0) return [];
      const script = door.faults.takeWebhook(references);
      switch (script?.webhook) {
        case "never":
          return [];
        case "twice":
          return send(behind([...plain, ...plain]));
        case "late":
          await sleep(script.delayMs || 3000);
          return send(behind(plain));
        case "reorder":
          waiting = [...waiting, ...plain];
          return [];
        case "garbage":
          return send(behind(plain.map(({ proof }) => ({ body: '{"event": "order.', proof }))));
        case "forged":
          return send(behind(plain.map(forged)));
        default:
          return send(behind(script ? compose(script.webhook) : plain));
      }
    },
    send,
  };
}
