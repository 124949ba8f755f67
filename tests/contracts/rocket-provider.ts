import { rocket } from "@haat/payments/adapters/rocket/index";
import { readRocketConfig } from "@haat/payments/config/rocket";
import type { Exchange } from "@haat/payments/port";
import { memoryTokens } from "@haat/payments/tokens";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import type { RocketSettings } from "@haat/simulators/rocket/options";
import { type RocketSimulator, startRocketSimulator } from "@haat/simulators/rocket/start";
import type { Provider } from "./wallet-provider.ts";

export const rocketCredentials = {
  userId: "000599000000001",
  password: "a9f3c1d2e4b5a6978899aabbccddeeff00112233",
};

export const rocketEnvironment = (origin: string): Record<string, string> => ({
  ROCKET_WS: origin,
  ROCKET_PAGE: origin,
  ROCKET_USER_ID: rocketCredentials.userId,
  ROCKET_PASSWORD: rocketCredentials.password,
  ROCKET_CLIENT_IP: "203.0.113.7",
});

export type RocketBench = Readonly<{
  provider: Provider;
  simulator: RocketSimulator;
  remote: WalletRemote;
  exchanges: readonly Exchange[];
}>;

const operationOf = { start: "create", confirm: "query", lookup: "query", refund: "refund" } as const;

/** A simulator over real HTTP, and two "processes" of ours. */
export async function openRocket(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<RocketSettings> = {},
): Promise<RocketBench> {
  const simulator = await startRocketSimulator({
    credentials: rocketCredentials,
    settings: { strictness: "strict", ...settings },
  });
  const remote = walletRemote(simulator.origin);
  const read = readRocketConfig({
    ...rocketEnvironment(simulator.origin),
    ROCKET_TIMEOUT_MS: "400",
    ROCKET_MIN_AMOUNT: "1.00",
    ...environment,
  });
  const config = { ...read, breaker: { failures: 50, coolDownMs: 50 } };
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => void exchanges.push(exchange);
  const outside = { fetch, now, tokens: memoryTokens(now), record };
  const lineOf = async (reference: string) => {
    const line = (await remote.ledger()).payments.find((entry) => entry.reference === reference);
    if (!line) throw new Error(`the simulator knows no ${reference}`);
    return line;
  };
  const act = async (reference: string, what: "approve" | "cancel" | "insufficient"): Promise<void> => {
    await remote.act(reference, what, { deliver: false });
  };
  const provider: Provider = {
    adapter: rocket(config, outside),
    rival: rocket(config, outside),
    buyerApproves: (reference) => act(reference, "approve"),
    buyerCancels: (reference) => act(reference, "cancel"),
    buyerHasNoMoney: (reference) => act(reference, "insufficient"),
    captures: async (reference) => (await lineOf(reference)).captures,
    givenBack: async (reference) => BigInt((await lineOf(reference)).refundedMinor),
    grants: async () => 0,
    losesReply: (call) => remote.fault({ op: operationOf[call], do: "drop" }),
    failsBefore: (call) => remote.fault({ op: operationOf[call], do: "fail-before" }),
    goesSilent: () => remote.fault({ op: "query", do: "silent" }),
    takesAnotherAmount: () => remote.fault({ op: "pay", do: "other-amount" }),
    saysAlreadyCompleted: async () => undefined,
    tokenExpires: async () => undefined,
    waits: async () => void (shiftMs += 10 * 60_000),
    neverStarted: "AAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    now,
    close: () => simulator.close(),
  };
  return { provider, simulator, remote, exchanges };
}
