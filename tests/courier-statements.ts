import { expect } from "vitest";
import type { Happening, StatedWrong } from "./courier-kinds.ts";
import type { Counting, Round } from "./courier-ways.ts";
import { layouts } from "./courier-layouts.ts";
import type { Door } from "./exchange-ways.ts";
import { written, type WrittenRow } from "./remittance-desk.ts";
import type { SentFile } from "./remittance-files.ts";

const at = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % (items.length || 1)];

let made = 0;

/** It is sent, read and matched. */
export async function stated(
  { statements, world }: Counting,
  { courier, doors, files }: Round,
  { rows, sum }: Extract<Happening, { what: "stated" }>,
): Promise<string> {
  const lines: WrittenRow[] = [];
  for (const row of rows) lines.push(await rowOf(world, doors, row));
  const paid = lines.reduce(
    (all, { collected = 0, fee = 0, payout }) => all + (payout ?? Number(collected) - fee),
    0,
  );
  const total = { right: paid, wrong: paid + 7, none: undefined }[sum];
  const sent: SentFile = {
    ...{ courier, reference: `ways ${(made += 1)}` },
    file: `Invoice ${made}\n\n${written(lines, total, layouts[courier])}`,
    periodEnd: new Date(Date.now() + 60_000).toISOString(),
  };
  const id = await statements.send(sent);
  await statements.work();
  const begun = await statements.call("POST", id, "/matching");
  expect([begun.status, begun.code]).toEqual([202, ""]);
  await statements.work();
  files.push({ id, sent });
  return "read";
}

async function rowOf(
  { owner }: Counting["world"],
  doors: readonly Door[],
  { of, named, off, fee, cut, word, ahead }: StatedWrong,
): Promise<WrittenRow> {
  const odd = off === "all" ? 30 : off;
  // One of nothing is no row at all.
  if (of === "adjusted" && ahead > 0) return { word: "Advance adjusted", collected: "-", payout: -ahead };
  if (of === "adjusted") return { word: "Adjustment", collected: "-", payout: odd === 0 ? 40 : odd };
  if (of === "nobody") return { number: `NB${made}`, collected: 400 + odd, fee };
  const door = doors[of];
  if (!door) throw new Error("a round has three parcels");
  const { rows } = await owner.query<{ due: string }>(
    "select (f.due_minor / 100)::text as due from consignment c, parcel_facts(array[c.id]) f where c.number = $1",
    [door.number],
  );
  const collected = off === "all" || word === "Return" ? 0 : Number(rows[0]?.due ?? 0) + off;
  const names = {
    number: { number: door.number, order: door.placed.order.number },
    typo: { number: `${door.number}O`, order: door.placed.order.number },
    not: {},
  };
  // As was agreed for it.
  const charged = fee === 70 && door.swap ? 105 : fee;
  const payout = collected - charged - cut - ahead;
  return { ...names[named], word, collected, fee: charged, advance: ahead, payout };
}

/** What people say of one of the round's statements, or of a row of it; the code of the answer, none where it is done. */
export async function onFile(
  counting: Counting,
  { doors, files }: Round,
  it: Exclude<Extract<Happening, { file: number }>, { what: "received" }>,
): Promise<string> {
  const { world, support, finance, call, pathOf } = counting;
  const id = at(files, it.file)?.id;
  if (id === undefined) return "no file";
  if (it.what === "ordered") return (await counting.order(support, id, "looked through")).code;
  if (it.what === "credited") {
    const { net } = (await counting.report(id)).remittance;
    const minor = (BigInt(net?.minor ?? 0) * BigInt(it.hundredths)) / 100n;
    const credit = { day: "2026-11-20", reference: `EFT ${(made += 1)}`, reason: "as the bank has it" };
    const amount = `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
    return (await call(finance, "POST", pathOf(id, "/bank-credit"), { ...credit, amount })).code;
  }
  const { rows } = await world.owner.query<{ line: number }>(
    "select line from remittance_row where remittance_id = $1 order by line",
    [id],
  );
  const line = at(rows, it.row)?.line ?? 0;
  if (it.what === "acted" && it.act.act !== "claim")
    return (await counting.act(support, id, line, it.act)).code;
  if (it.what === "acted") {
    const [claim] = (await counting.caseOf(id, line)).claims;
    return claim
      ? (await counting.act(support, id, line, { act: "claim", claimId: claim.id })).code
      : "no claim";
  }
  const parcel = await world.owner.query<{ id: string }>("select id from consignment where number = $1", [
    doors[it.of]?.number,
  ]);
  return (await counting.act(support, id, line, { act: "match", consignmentId: parcel.rows[0]?.id })).code;
}

/** Another of finance decides all that waits; what can no longer be done, its maker's colleagues refuse. */
export async function decided(
  { open, decide, other }: Counting,
  verdict: "agree" | "refuse",
): Promise<string> {
  const codes: string[] = [];
  for (const { id } of await open()) {
    const { code } = await decide(other, id, verdict);
    codes.push(code);
    if (code !== "") await decide(other, id, "refuse");
  }
  return codes.join();
}
