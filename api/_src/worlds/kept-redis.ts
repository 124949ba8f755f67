import type { UpstashCartsConfig } from "@haat/carts/upstash";
import { keptFetch } from "./kept-connections.ts";

type Requester = NonNullable<UpstashCartsConfig["requester"]>;
type Answer = { result?: unknown; error?: string };
type Waiting = Readonly<{ command: unknown; give(answer: Answer): void; fail(fault: unknown): void }>;

/** Commands of one request to Redis, at most: far below what the service takes, so that none waits for a crowd. */
const mostTogether = 64;

/**
 * Carries the SDK's commands over kept connections, as `keptFetch` does for the database. Commands of whoever is served in the
 * same turn of the process go in one request, each answered by itself; they are carried out one after the other, so a
 * command may not wait for another of its turn. For scripts and other writes: it hands no sync token on, and a replica that
 * is behind would not know.
 */
export function keptRequester(
  redis: Readonly<{ url: string; token: string; timeoutMs?: number }>,
): Requester {
  const ask = keptFetch();
  const headers = { authorization: `Bearer ${redis.token}`, "content-type": "application/json" };
  const { timeoutMs = 250 } = redis;
  let waiting: Waiting[] = [];

  async function send(path: readonly string[], body: unknown): Promise<unknown> {
    const address = [redis.url.replace(/\/$/, ""), ...path].join("/");
    const reply = await ask(address, { method: "POST", headers, body: JSON.stringify(body), timeoutMs });
    const answer = await reply.json();
    if (!reply.ok) throw new Error((answer as Answer).error ?? `Redis answered with ${reply.status}`);
    return answer;
  }

  async function sendTogether(turn: readonly Waiting[]): Promise<void> {
    try {
      const commands = turn.map(({ command }) => command);
      const answers =
        turn.length === 1
          ? [await send([], commands[0])]
          : ((await send(["pipeline"], commands)) as Answer[]);
      for (const [i, { give, fail }] of turn.entries()) {
        const answer = answers[i] as Answer | undefined;
        if (answer === undefined) fail(new Error("Redis left a command without an answer"));
        else give(answer);
      }
    } catch (fault) {
      for (const { fail } of turn) fail(fault);
    }
  }

  function sendTurn(): void {
    const turn = waiting;
    waiting = [];
    for (let from = 0; from < turn.length; from += mostTogether)
      void sendTogether(turn.slice(from, from + mostTogether));
  }

  const inItsTurn = (command: unknown): Promise<unknown> =>
    new Promise<Answer>((give, fail) => {
      if (waiting.push({ command, give, fail }) === 1) setImmediate(sendTurn);
    });

  return {
    request: async ({ path = [], body }) =>
      (await (path.length === 0 ? inItsTurn(body) : send(path, body))) as never,
  };
}
