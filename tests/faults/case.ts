import { type Wallet, wallets } from "@haat/core/payment-methods";
import { chance } from "./chance.ts";
import { cellOf, type FaultName, faultNames, type Step, steps } from "./menu.ts";

export type Hit = Readonly<{ step: Step; fault: FaultName }>;
/** `seed`: of the choices that the case leaves open. */
export type Case = Readonly<{ wallet: Wallet; hits: readonly Hit[]; buyers: number; seed: number }>;

/** `upay initiate:torn-answer+query:html x2 #77` */
export const lineOf = ({ wallet, hits, buyers, seed }: Case): string =>
  `${wallet} ${hits.map(({ step, fault }) => `${step}:${fault}`).join("+")} x${buyers} #${seed}`;

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T => {
  const found = known.find((each) => each === text);
  if (found === undefined) throw new Error(`"${text}" is none of ${known.join(", ")}`);
  return found;
};

export function readLine(line: string): Case {
  const [, wallet, hits = "", buyers, seed] = /^(\w+) (\S+) x(\d+) #(\d+)$/.exec(line.trim()) ?? [];
  return {
    wallet: oneOf(wallets, wallet),
    hits: hits.split("+").map((hit) => {
      const [step, fault] = hit.split(":");
      return { step: oneOf(steps, step), fault: oneOf(faultNames, fault) };
    }),
    buyers: Number(buyers),
    seed: Number(seed),
  };
}

const everyCell = wallets.flatMap((wallet) =>
  faultNames.flatMap((fault) =>
    steps.map((step) => ({ wallet, hit: { step, fault }, cell: cellOf(fault, step, wallet) })),
  ),
);
const possible = everyCell.filter(({ cell }) => !("none" in cell));

/** Every cell of wallet, fault and step that cannot be brought about, with the reason. */
export const notApplicable: readonly string[] = everyCell.flatMap(({ wallet, hit, cell }) =>
  "none" in cell ? [`${wallet} ${hit.step}:${hit.fault}: ${cell.none}`] : [],
);
export const cells = possible.length;

/** First every cell once, in an order of chance; then two or three faults of one wallet together, for as long as asked. */
export function plan(seed: number, count: number): Case[] {
  const by = chance(seed);
  const single = by.shuffled(possible).map(({ wallet, hit }) => ({ wallet, hits: [hit] }));
  const mixed = Array.from({ length: Math.max(0, count - single.length) }, () => {
    const wallet = by.pick(wallets);
    const hits = by.shuffled(possible.filter((each) => each.wallet === wallet)).map(({ hit }) => hit);
    return { wallet, hits: hits.slice(0, 2 + by.below(2)) };
  });
  return [...single, ...mixed].slice(0, count).map((each) => ({
    ...each,
    buyers: 1 + by.below(3),
    seed: by.below(100_000),
  }));
}
