import { nagad } from "@haat/payments/adapters/nagad/index";
import { readNagadConfig } from "@haat/payments/config/nagad";
import type { Exchange } from "@haat/payments/port";
import { memoryTokens } from "@haat/payments/tokens";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import { newKeys } from "@haat/simulators/nagad/keys";
import type { NagadCredentials, NagadSettings } from "@haat/simulators/nagad/options";
import { type NagadSimulator, startNagadSimulator } from "@haat/simulators/nagad/start";
import type { Provider } from "./wallet-provider.ts";

export const merchantId = "683000000000001";
/** One pair of pairs for all benches of a process: making them is slow. */
export const keys = newKeys();

export const nagadEnvironment = (
  api: string,
  { merchantPrivateKey, pgPublicKey }: Omit<NagadCredentials, "merchantId">,
): Record<string, string> => ({
  NAGAD_API: api,
  NAGAD_MERCHANT_ID: merchantId,
  NAGAD_MERCHANT_PRIVATE_KEY: merchantPrivateKey,
  NAGAD_PG_PUBLIC_KEY: pgPublicKey,
  NAGAD_SERVER_IP: "103.4.145.2",
});

export type NagadBench = Readonly<{
  provider: Provider;
  simulator: NagadSimulator;
  remote: WalletRemote;
  exchanges: readonly Exchange[];
  faults: readonly Error[];
}>;

const operationOf = { start: "create", confirm: "query", lookup: "query", refund: "refund" } as const;

/** A simulator over real HTTP, and two "processes" of ours that share nothing but the keys. */
export async function openNagad(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<NagadSettings> = {},
): Promise<NagadBench> {
  const simulator = await startNagadSimulator({
    ...{ merchantId, keys },
    settings: { strictness: "strict", ...settings },
  });
  const remote = walletRemote(simulator.origin);
  const read = readNagadConfig({
    ...nagadEnvironment(simulator.api, simulator.credentials),
    NAGAD_TIMEOUT_MS: "400",
    NAGAD_MIN_AMOUNT: "1.00",
    ...environment,
  });
  const config = { ...read, breaker: { failures: 50, coolDownMs: 50 } };
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const exchanges: Exchange[] = [];
  const faults: Error[] = [];
  const outside = {
    ...{ fetch, now, tokens: memoryTokens(now) },
    record: (exchange: Exchange) => void exchanges.push(exchange),
    report: (fault: Error) => void faults.push(fault),
  };
  const lineOf = async (reference: string) => {
    const line = (await remote.ledger()).payments.find((entry) => entry.reference === reference);
    if (!line) throw new Error(`the simulator knows no ${reference}`);
    return line;
  };
  const act = async (reference: string, what: "approve" | "cancel" | "insufficient"): Promise<void> => {
    await remote.act(reference, what, { deliver: false });
  };
  const provider: Provider = {
    adapter: nagad(config, outside),
    rival: nagad(config, outside),
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
    neverStarted: Buffer.from("0105154623420.683000000000001.A17000000000.0123456789abcdef0123").toString(
      "base64",
    ),
    now,
    close: () => simulator.close(),
  };
  return { provider, simulator, remote, exchanges, faults };
}
