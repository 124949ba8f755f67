import { upay } from "@haat/payments/adapters/upay/index";
import { readUpayConfig } from "@haat/payments/config/upay";
import type { Exchange } from "@haat/payments/port";
import { memoryTokens } from "@haat/payments/tokens";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import type { UpaySettings } from "@haat/simulators/upay/options";
import { startUpaySimulator, type UpaySimulator } from "@haat/simulators/upay/start";
import type { Provider } from "./wallet-provider.ts";

export const upayCredentials = { merchantId: "1120100000000001", merchantKey: "secret-merchant-key" };

export const upayEnvironment = (origin: string): Record<string, string> => ({
  UPAY_ORIGIN: origin,
  UPAY_MERCHANT_ID: upayCredentials.merchantId,
  UPAY_MERCHANT_KEY: upayCredentials.merchantKey,
  UPAY_MERCHANT_NAME: "Haat",
  UPAY_MERCHANT_CODE: "5311",
  UPAY_MERCHANT_CITY: "Dhaka",
  UPAY_MERCHANT_MOBILE: "01700000000",
});

export type UpayBench = Readonly<{
  provider: Provider;
  simulator: UpaySimulator;
  remote: WalletRemote;
  exchanges: readonly Exchange[];
}>;

const operationOf = { start: "create", confirm: "query", lookup: "query", refund: "refund" } as const;

/** A simulator over real HTTP, and two "processes" of ours that share only the token store. */
export async function openUpay(
  environment: Readonly<Record<string, string>> = {},
  settings: Partial<UpaySettings> = {},
): Promise<UpayBench> {
  const simulator = await startUpaySimulator({
    credentials: upayCredentials,
    settings: { strictness: "strict", ...settings },
  });
  const remote = walletRemote(simulator.origin);
  const read = readUpayConfig({
    ...upayEnvironment(simulator.origin),
    UPAY_TIMEOUT_MS: "400",
    UPAY_MIN_AMOUNT: "1.00",
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
    adapter: upay(config, outside),
    rival: upay(config, outside),
    buyerApproves: (reference) => act(reference, "approve"),
    buyerCancels: (reference) => act(reference, "cancel"),
    buyerHasNoMoney: (reference) => act(reference, "insufficient"),
    captures: async (reference) => (await lineOf(reference)).captures,
    givenBack: async (reference) => BigInt((await lineOf(reference)).refundedMinor),
    grants: async () => (await remote.journal("grant")).length,
    losesReply: (call) => remote.fault({ op: operationOf[call], do: "drop" }),
    failsBefore: (call) => remote.fault({ op: operationOf[call], do: "fail-before" }),
    goesSilent: () => remote.fault({ op: "query", do: "silent" }),
    takesAnotherAmount: () => remote.fault({ op: "pay", do: "other-amount" }),
    saysAlreadyCompleted: async () => undefined,
    tokenExpires: (call) => remote.fault({ op: operationOf[call], do: "expire-token" }),
    waits: async () => void (shiftMs += 10 * 60_000),
    neverStarted: "A17000000000000",
    now,
    close: () => simulator.close(),
  };
  return { provider, simulator, remote, exchanges };
}
