import type { Exchange, Outside, PaymentAdapter } from "@haat/payments/port";
import { memoryTokens } from "@haat/outside/tokens";
import { type WalletRemote, walletRemote } from "@haat/simulators/kit/remote";
import type { Provider } from "./wallet-provider.ts";

export type PageBench<Simulator> = Readonly<{
  provider: Provider;
  simulator: Simulator;
  remote: WalletRemote;
  exchanges: readonly Exchange[];
  faults: readonly Error[];
}>;

type Wished<Simulator> = Readonly<{
  simulator: Simulator;
  /** Called twice: two "processes" of ours that share only the token store. */
  adapter(outside: Outside): PaymentAdapter;
  neverStarted: string;
  /** Asked for its token; absent where the wallet has none. */
  hasToken?: true;
}>;

/** Opens again at once: the contract breaks calls by the dozen, and the breaker has tests of its own. */
export const lenientBreaker = { failures: 50, coolDownMs: 50 };

const operationOf = { start: "create", confirm: "query", lookup: "query", refund: "refund" } as const;

/** A wallet that debits on its own page, behind a simulator over real HTTP. */
export function benchOf<Simulator extends Readonly<{ origin: string; close(): Promise<void> }>>({
  simulator,
  adapter,
  neverStarted,
  hasToken,
}: Wished<Simulator>): PageBench<Simulator> {
  const remote = walletRemote(simulator.origin);
  let shiftMs = 0;
  const now = (): Date => new Date(Date.now() + shiftMs);
  const exchanges: Exchange[] = [];
  const faults: Error[] = [];
  const outside: Outside = {
    ...{ fetch, now, tokens: memoryTokens(now) },
    record: (exchange) => void exchanges.push(exchange),
    report: (fault) => void faults.push(fault),
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
    adapter: adapter(outside),
    rival: adapter(outside),
    buyerApproves: (reference) => act(reference, "approve"),
    buyerCancels: (reference) => act(reference, "cancel"),
    buyerHasNoMoney: (reference) => act(reference, "insufficient"),
    captures: async (reference) => (await lineOf(reference)).captures,
    givenBack: async (reference) => BigInt((await lineOf(reference)).refundedMinor),
    grants: async () => (hasToken ? (await remote.journal("grant")).length : 0),
    losesReply: (call) => remote.fault({ op: operationOf[call], do: "drop" }),
    failsBefore: (call) => remote.fault({ op: operationOf[call], do: "fail-before" }),
    goesSilent: () => remote.fault({ op: "query", do: "silent" }),
    takesAnotherAmount: () => remote.fault({ op: "pay", do: "other-amount" }),
    saysAlreadyCompleted: async () => undefined,
    answersOfAnother: () => remote.fault({ op: "query", do: "of-another" }),
    tokenExpires: async (call) =>
      hasToken && (await remote.fault({ op: operationOf[call], do: "expire-token" })),
    waits: async () => void (shiftMs += 10 * 60_000),
    neverStarted,
    now,
    close: () => simulator.close(),
  };
  return { provider, simulator, remote, exchanges, faults };
}
