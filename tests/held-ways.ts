import type { Happening } from "./courier-kinds.ts";
import { decided } from "./courier-statements.ts";
import type { Counting, Round } from "./courier-ways.ts";

let transfers = 0;
type Received = Extract<Happening, { what: "received" }>;

/** Every row of it is taken as it stands, and all of it is credited; then one is undone, and matched anew, left out, or neither, and the credit may be undone as well. What was answered. */
export async function onReceived(
  counting: Counting,
  { doors, files }: Round,
  { file, row, next, isUndone, of }: Received,
  worked: () => Promise<number>,
): Promise<string> {
  const { world, support, finance, call, pathOf, act } = counting;
  const id = files[file % (files.length || 1)]?.id;
  if (id === undefined) return "no file";
  const codes: string[] = [];
  const said = async (code: string): Promise<void> => {
    codes.push(code, await decided(counting, "agree"));
    await worked();
  };
  const linesIn = async (state: string): Promise<number[]> =>
    (
      await world.owner.query<{ line: number }>(
        "select line from remittance_row where remittance_id = $1 and state = $2 order by line",
        [id, state],
      )
    ).rows.map(({ line }) => line);
  const accept = { act: "accept", short: "leave", odd: "accept" };
  await said((await counting.order(support, id, "looked through")).code);
  for (const line of await linesIn("waiting")) await said((await act(support, id, line, accept)).code);
  const { rows } = await world.owner.query<{ left: string }>("select remittance_left($1)::text as left", [
    id,
  ]);
  const left = BigInt(rows[0]?.left ?? 0);
  const amount = `${left / 100n}.${String(left % 100n).padStart(2, "0")}`;
  const credit = {
    day: "2026-11-20",
    reference: `EFT HELD ${(transfers += 1)}`,
    reason: "as the bank has it",
  };
  if (left > 0n)
    await said((await call(finance, "POST", pathOf(id, "/bank-credit"), { ...credit, amount })).code);
  const posted = await linesIn("posted");
  const line = posted[row % (posted.length || 1)];
  if (line === undefined) return codes.join();
  await said((await act(support, id, line, { act: "unmatch" })).code);
  if (next === "dropped") await said((await act(support, id, line, { act: "drop" })).code);
  if (isUndone) {
    const credits = await world.owner.query<{ id: string }>(
      "select id from remittance_credit where remittance_id = $1 and undone_at is null order by made_at desc, id desc limit 1",
      [id],
    );
    const path = `/v1/support/courier-credits/${credits.rows[0]?.id}/undo`;
    if (credits.rows.length > 0)
      await said((await call(finance, "POST", path, { reason: "the bank has it otherwise" })).code);
  }
  if (next !== "matched") return codes.join();
  const parcel = await world.owner.query<{ id: string }>("select id from consignment where number = $1", [
    doors[of]?.number,
  ]);
  await said((await act(support, id, line, { act: "match", consignmentId: parcel.rows[0]?.id })).code);
  await said((await act(support, id, line, accept)).code);
  return codes.join();
}
