import { newId } from "@haat/core/ids";
import type { TestWorld } from "./world.ts";

/** A statement that has been announced and of which nothing has arrived. */
export async function aStatement({ owner }: TestWorld, madeBy: string): Promise<string> {
  const id = newId("statement", new Date());
  await owner.query(
    `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, made_by)
     values ($1::text, 'gateway', 'upay', 'settlement.csv', encode(sha256(convert_to($1::text, 'UTF8')), 'hex'), 100, '2026-01-05', '2026-01-05', $2)`,
    [id, madeBy],
  );
  return id;
}

/** Something that stood in no statement; with somebody's idea of how it ends, if he is named. */
export async function aDifference(world: TestWorld, madeBy: string, proposedBy?: string): Promise<string> {
  const statement = await aStatement(world, madeBy);
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into settlement_case (id, source, statement_id, class, day, suspense_minor, state, proposed_by, proposed_at, clear_to, clear_reference)
     values (difference_id($1::text), 'upay', $1::text, 'missing_theirs', '2026-01-05', 0, case when $2::text is null then 'open' else 'proposed' end, $2::text,
       case when $2::text is not null then now() end, case when $2::text is not null then 'next_statement' end, case when $2::text is not null then 'Upay letter 12' end)
     returning id`,
    [statement, proposedBy ?? null],
  );
  return rows[0]?.id ?? "";
}

/** Yesterday's statement, empty and at its end; of a wallet whose other days nobody looks at. */
export async function aSettledStatement(world: TestWorld, madeBy: string): Promise<string> {
  const id = await aStatement(world, madeBy);
  await world.owner.query("update statement set state = 'done', done_at = now() where id = $1", [id]);
  return id;
}

let closable = 0;
/** A day on which nothing happened and of which everything is known. */
export async function aDayToClose(world: TestWorld, madeBy: string): Promise<string> {
  const id = await aSettledStatement(world, madeBy);
  closable += 1;
  const day = new Date(Date.UTC(2025, 0, closable)).toISOString().slice(0, 10);
  await world.owner.query("update statement set from_day = $2, to_day = $2 where id = $1", [id, day]);
  await world.owner.query(
    `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, is_by_one, made_by)
       values ($4, $1::text, $2, 0, 'EFT ' || $1::text, 'noted', true, $3)`,
    [id, day, madeBy, newId("bank_credit", new Date())],
  );
  return day;
}

/** What the bank paid for a statement of nothing: it waits for another person, or another noted it, or he wants it undone. */
export async function aBankCredit(
  world: TestWorld,
  madeBy: string,
  state: "proposed" | "noted" = "proposed",
): Promise<string> {
  const statement = await aSettledStatement(world, madeBy);
  const id = newId("bank_credit", new Date());
  await world.owner.query(
    `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, is_by_one, made_by)
       values ($1::text, $2, '2026-01-06', 0, 'EFT ' || $1::text, $3::text, $3::text = 'noted', $4)`,
    [id, statement, state, madeBy],
  );
  return id;
}

/** Of which somebody says that it is the wrong file. */
export async function aDoubtedStatement(world: TestWorld, by: string): Promise<string> {
  const statement = await aSettledStatement(world, by);
  await world.owner.query(
    "insert into statement_undo (id, statement_id, state, reason, made_by) values ($1, $2, 'proposed', 'the wrong file', $3)",
    [newId("statement_undo", new Date()), statement, by],
  );
  return statement;
}

/** What somebody has said of a file; of one of which nobody has, an id that there is not. */
export async function proposalOf({ owner }: TestWorld, statement: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    "select id from statement_undo where statement_id = $1 and state = 'proposed'",
    [statement],
  );
  return rows[0]?.id ?? newId("statement_undo", new Date());
}
