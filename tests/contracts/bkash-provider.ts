import { readBkashConfig, type BkashConfig } from "@haat/payments/config/bkash";
import { bkash } from "@haat/payments/adapters/bkash/index";
import type { Exchange } from "@haat/payments/port";
import { memoryTokens, type TokenStore } from "@haat/outside/tokens";
import type { BkashSimulatorOptions, Settings } from "@haat/simulators/bkash/options";
import { bkashRemote, type BkashRemote } from "@haat/simulators/bkash/remote";
import { newSigningKey } from "@haat/simulators/bkash/sns/envelope";
import { startBkashSimulator, type BkashSimulator } from "@haat/simulators/bkash/start";
import type { LedgerLine } from "@haat/simulators/kit/remote";
import type { Provider } from "./wallet-provider.ts";

export const credentials = {
  username: "merchant",
  password: "secret-password",
  appKey: "secret-app-key",
  appSecret: "secret-app-secret",
};

export const environmentOf = (simulator: BkashSimulator): Record<string, string> => ({
  BKASH_ORIGIN: simulator.origin,
  BKASH_USERNAME: credentials.username,
  BKASH_PASSWORD: credentials.password,
  BKASH_APP_KEY: credentials.appKey,
  BKASH_APP_SECRET: credentials.appSecret,
  BKASH_SNS_TOPIC_ARN: simulator.topicArn,
  BKASH_SNS_CERT_HOSTS: simulator.certHost,
  BKASH_REFUND_WINDOW_DAYS: "60",
  BKASH_FEE_BPS: "150",
});

export type BkashBench = Readonly<{
  provider: Provider;
  simulator: BkashSimulator;
  remote: BkashRemote;
  config: BkashConfig;
  exchanges: readonly Exchange[];
  /** Our clock alone; the simulator's is moved by `remote.advance`. */
  moveOurClock(ms: number): void;
}>;

const operationOf = { start: "create", confirm: "execute", lookup: "query", refund: "refund" } as const;

/** Making keys is slow; one serves every bench of a process. */
const signing = newSigningKey(Date.now());

/** A simulator over real HTTP, and two "processes" of ours that share only the token store. */
export async function openBkash(
  environment: Readonly<Record<string, string>> = {},
  options: Readonly<{ settings?: Partial<Settings>; tokens?: TokenStore }> &
    Partial<BkashSimulatorOptions> = {},
): Promise<BkashBench> {
  const { tokens: givenTokens, settings, ...rest } = options;
  const simulator = await startBkashSimulator({
    signing,
    ...rest,
    credentials,
    settings: { strictness: "strict", ...settings },
  });
  const remote = bkashRemote(simulator.origin);
  const read = readBkashConfig({ ...environmentOf(simulator), BKASH_TIMEOUT_MS: "2500", ...environment });
  const config = { ...read, breaker: { failures: 50, coolDownMs: 50 } };
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const tokens = givenTokens ?? memoryTokens(now);
  const exchanges: Exchange[] = [];
  const outside = { fetch, now, tokens, record: (exchange: Exchange) => void exchanges.push(exchange) };
  const adapter = bkash(config, outside);
  const rival = bkash(config, outside);

  const lineOf = async (reference: string): Promise<LedgerLine> => {
    const line = (await remote.ledger()).payments.find((entry) => entry.reference === reference);
    if (!line) throw new Error(`the simulator knows no ${reference}`);
    return line;
  };
  const act = async (reference: string, what: "approve" | "cancel" | "insufficient"): Promise<void> => {
    await remote.act(reference, what, { deliver: false });
  };
  const moveOurClock = (ms: number): void => {
    shiftMs += ms;
  };

  const provider: Provider = {
    adapter,
    rival,
    buyerApproves: (reference) => act(reference, "approve"),
    buyerCancels: (reference) => act(reference, "cancel"),
    buyerHasNoMoney: (reference) => act(reference, "insufficient"),
    captures: async (reference) => (await lineOf(reference)).captures,
    givenBack: async (reference) => BigInt((await lineOf(reference)).refundedMinor),
    grants: async () => (await remote.ledger()).merchant.grants,
    losesReply: (call) => remote.fault({ op: operationOf[call], do: "drop" }),
    failsBefore: (call) => remote.fault({ op: operationOf[call], do: "fail-before" }),
    goesSilent: async () => {
      await remote.fault({ op: "execute", do: "silent" });
      await remote.fault({ op: "query", do: "silent" });
    },
    takesAnotherAmount: () => remote.fault({ op: "execute", do: "other-amount" }),
    saysAlreadyCompleted: () => remote.fault({ op: "execute", do: "already-completed" }),
    answersOfAnother: () => remote.fault({ op: "query", do: "of-another" }),
    tokenExpires: (call) => remote.fault({ op: operationOf[call], do: "expire-token" }),
    neverStarted: "TR0011abcdefg1700000000000",
    waits: async () => moveOurClock(10 * 60_000),
    now,
    close: () => simulator.close(),
  };
  return { provider, simulator, remote, config, exchanges, moveOurClock };
}
