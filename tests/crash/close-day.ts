import { createHash } from "node:crypto";
import { AnnouncedStatement, StatementReport } from "@haat/contract/settlement";
import { DifferencePage } from "@haat/contract/difference";
import type { Wallet } from "@haat/core/payment-methods";

type Headers = Readonly<Record<string, string>>;

/** A wallet's day as its file tells it, and the two of finance who bring it to its end. */
export type Day = Readonly<{
  source: Wallet;
  day: string;
  file: string;
  /** In taka, as typed: what the bank paid for it. */
  credit: string;
  one: Headers;
  other: Headers;
}>;

export type Asked = Readonly<{ method: string; path: string; headers: Headers; body?: unknown }>;
export type Hands = Readonly<{
  ask(request: Asked): Promise<Response>;
  /** The worker settles whatever waits. */
  work(): Promise<void>;
}>;

type Line = readonly [method: string, path: string];

/** From the file's first byte to the closed day; done again, it goes on where it was left, with the same keys. */
export async function closeDay(hands: Hands, told: Day): Promise<void> {
  const { source, day, credit, one, other } = told;
  const say = sayer(hands, day);
  const id = await upload(say, told);
  await hands.work();
  const reference = `EFT ${source} ${day}`;
  const said = { amount: credit, day, reference };
  const report = StatementReport.parse(
    await say(one, ["POST", `/v1/admin/statements/${id}/bank-credit`], said),
  );
  const path = `/v1/admin/bank-credits/${report.credits[0]?.id}/decisions`;
  await say(other, ["POST", path], { about: "note", verdict: "agree" });
  const { items } = DifferencePage.parse(await say(one, ["GET", `/v1/admin/differences?statement=${id}`]));
  for (const difference of items.filter(({ state }) => state !== "noted")) {
    const path = `/v1/admin/differences/${difference.id}/clearing`;
    const to = difference.class === "fee" ? "gateway_fee" : "written_off";
    const idea = { to, reference: "the wallet's letter 77", note: "" };
    await say(one, ["POST", path], idea, ["difference.wrong_state"]);
    await say(other, ["POST", `${path}/decisions`], { verdict: "agree" });
  }
  await say(one, ["POST", "/v1/admin/settled-days"], { source, day });
}

type Say = ReturnType<typeof sayer>;

/** `but`: what was done before may be refused so. */
export const sayer =
  ({ ask }: Hands, day: string) =>
  async (
    who: Headers,
    [method, path]: Line,
    body?: unknown,
    but: readonly string[] = [],
  ): Promise<unknown> => {
    const headers = { ...who, "idempotency-key": `${day} ${path}` };
    const reply = await ask({ method, path, headers, ...(body !== undefined && { body }) });
    const said = (await reply.json()) as { code?: string };
    if (reply.ok || but.includes(said.code ?? "")) return said;
    throw new Error(`${method} ${path}: ${JSON.stringify(said)}`);
  };

export async function upload(say: Say, { source, day, file, one }: Day): Promise<string> {
  const bytes = Buffer.from(file);
  const fileHash = createHash("sha256").update(bytes).digest("hex");
  const said = await say(one, ["POST", "/v1/admin/statements"], {
    ...{ source, fileName: "settlement.csv", fileHash, fileBytes: bytes.length },
    ...{ fromDay: day, toDay: day, reference: `${source} ${day}` },
  });
  const { statement, isKnown } = AnnouncedStatement.parse(said);
  if (isKnown) return statement.id;
  const path = `/v1/admin/statements/${statement.id}`;
  const half = Math.ceil(bytes.length / 2);
  for (const [no, part] of [bytes.subarray(0, half), bytes.subarray(half)].entries())
    await say(one, ["PUT", `${path}/parts/${no}`], { base64: part.toString("base64") });
  await say(one, ["POST", `${path}/completion`]);
  return statement.id;
}
