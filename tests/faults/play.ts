import type { Case, Hit } from "./case.ts";
import { callOff, type Errand, initiate, order, payAndReturn } from "./buyer.ts";
import { chance } from "./chance.ts";
import { type Around, cellOf, type Road, type Step } from "./menu.ts";
import { under } from "./outage.ts";
import type { Stall } from "./stall.ts";
import { wrongIn } from "./truth.ts";
import { askWallets, forget, giveBack, recover } from "./worker.ts";

/** What the simulator is told; null where the fault is not the simulator's doing. */
function scriptOf(
  { wallet, seed, buyers }: Case,
  { step, fault }: Hit,
): Readonly<Record<string, unknown>> | null {
  const cell = cellOf(fault, step, wallet);
  if (!("script" in cell)) return null;
  // Nagad opens a charge in two calls; either may go wrong.
  const isSecond = wallet === "nagad" && cell.script["op"] === "create" && seed % 2 === 1;
  return { ...cell.script, ...(isSecond && { op: "complete" }), times: 1 + (seed % buyers) };
}

type Laid = Readonly<{ roads: readonly Road[]; around: Around | undefined }>;

/** Lays the case's faults of these steps over the wallet; what is not the wallet's is for the caller to do. */
async function lay({ shop }: Stall, each: Case, at: readonly Step[]): Promise<Laid> {
  const { wallet, hits } = each;
  const roads: Road[] = [];
  let around: Around | undefined;
  for (const { step, fault } of hits.filter((hit) => at.includes(hit.step))) {
    const cell = cellOf(fault, step, wallet);
    if ("none" in cell) throw new Error(`${wallet} has no ${step}:${fault}: ${cell.none}`);
    if ("road" in cell) roads.push(cell.road);
    if ("around" in cell) around = cell.around;
    const script = scriptOf(each, { step, fault });
    if (script) await shop.wallets[wallet].fault(script);
  }
  return { roads, around };
}

/** Only what the wallet is asked about can go wrong in the asking, so here nobody comes back, or the execute is lost. */
async function leaveOpen({ shop }: Stall, { wallet, hits, buyers }: Case): Promise<readonly Road[]> {
  if (!hits.some(({ step }) => step === "query")) return [];
  if (wallet !== "bkash") return ["never"];
  await shop.wallets.bkash.fault({ op: "execute", do: "drop", times: buyers });
  return [];
}

async function walk(stall: Stall, each: Case, errands: readonly Errand[]): Promise<void> {
  const orders = errands.map(({ placed }) => placed.order.id);
  const all = (work: (errand: Errand) => Promise<unknown>) => async (): Promise<void> => {
    await Promise.all(errands.map(work));
  };
  const start = await lay(stall, each, ["initiate"]);
  await under(
    stall,
    start.around,
    all((errand) => initiate(stall, errand)),
  );
  // bKash is asked at once, by the same request whose execute was lost.
  const isAskedAtOnce = each.wallet === "bkash";
  const there: Step[] = ["return", "webhook", "execute"];
  const back = await lay(stall, each, isAskedAtOnce ? [...there, "query"] : there);
  const roads = [...back.roads, ...(await leaveOpen(stall, each))];
  await under(
    stall,
    back.around,
    all((errand) => payAndReturn(stall, errand, roads)),
  );
  const asked = await lay(stall, each, isAskedAtOnce ? [] : ["query"]);
  await under(stall, asked.around, () => askWallets(stall, orders));
  const isCalledOff = each.hits.some(({ step }) => step === "refund") || chance(each.seed).below(3) === 0;
  const home = await lay(stall, each, ["refund"]);
  await under(stall, home.around, async () => {
    if (isCalledOff) await all((errand) => callOff(stall, errand))();
    await giveBack(stall, orders);
  });
}

/** A single fault must have been met, or the case has shown nothing. Of several, one may keep another from happening. */
async function unmet({ shop }: Stall, each: Case): Promise<string[]> {
  const [hit, ...more] = each.hits;
  const script = hit && more.length === 0 ? scriptOf(each, hit) : null;
  const left = script ? await shop.wallets[each.wallet].faults() : [];
  const isLeft = left.some((other) =>
    Object.entries(script ?? {}).every(([name, value]) => other[name] === value),
  );
  return isLeft ? ["the fault was never met"] : [];
}

/** Plays one case to its end and heals everything; what is then wrong, or nothing. */
export async function play(stall: Stall, each: Case): Promise<string[]> {
  stall.restart();
  stall.setClock(0);
  const errands: Errand[] = [];
  for (let count = 0; count < each.buyers; count += 1) errands.push(await order(stall, each.wallet));
  const orders = errands.map(({ placed }) => placed.order.id);
  await walk(stall, each, errands);
  const wrong = await unmet(stall, each);
  await recover(stall, orders);
  wrong.push(...(await wrongIn(stall, orders)));
  await forget(stall, orders);
  return wrong;
}
