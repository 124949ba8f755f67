import { keptAs } from "@haat/contract/refusals";
import { DomainError, type ProblemCode } from "@haat/core/errors";
import type { TestWorld } from "../world.ts";
import { type Answer, answered, type Cell } from "./cell.ts";
import { branchOf, type Principal } from "./principals.ts";

/** A row of the audit as a refusal writes it. */
type Row = Readonly<{ id: string; request: string; line: string }>;
/** What the audit holds of a refusal: whoever showed a living token by his name, everybody else as a guest. */
type Due = Readonly<{
  code: string;
  by: Principal | null;
  /** At the door, of the staff by that. */ as?: string;
}>;

const lineOf = (
  row: Readonly<Record<"action" | "actor" | "role" | "subject" | "code", string | null>>,
): string => [row.action, row.actor, row.role, row.subject, row.code].join(" ");

/** The rows since the one with this id, which wrote them at whose request. */
export async function rowsSince({ owner }: TestWorld, id: string): Promise<readonly Row[]> {
  const { rows } = await owner.query<Parameters<typeof lineOf>[0] & { id: string; request: string | null }>(
    `select id::text, request_id as request, action, actor, role, subject, after ->> 'code' as code
       from audit where id > $1::bigint order by id`,
    [id],
  );
  return rows.map((row) => ({ id: row.id, request: row.request ?? "", line: lineOf(row) }));
}

export async function lastRow({ owner }: TestWorld): Promise<string> {
  const { rows } = await owner.query<{ id: string }>("select coalesce(max(id), 0)::text as id from audit");
  return rows[0]?.id ?? "0";
}

/** Nobody's rows are bounded here: that bound is `api/refusals-bounded.test.ts`. */
export const forgetRefusals = async ({ owner }: TestWorld): Promise<void> =>
  void (await owner.query("delete from rate_count where key like 'refused:%'"));

/** Whether a session's token is one at this address: each branch takes its own, the one of signing in takes any. */
const isRead = (path: string): boolean => branchOf(path) !== null || path.startsWith("/v1/auth/");

/** Nobody of the staff is written down as a buyer, for support reads what buyers were refused. */
const asStaff = ({ roles }: Principal): Pick<Due, "as"> => (roles[0] ? { as: roles[0] } : {});

/**
 * What somebody who was refused at a door leaves, said here again from what he shows: a change that is not his, a session that
 * is over, a token that opens nothing here. Nothing where he showed none, and where an object is merely missing.
 */
export function dueAtDoor(
  { route: { row }, who }: Cell,
  refused: ProblemCode,
  { isElsewhere = false } = {},
): Due | null {
  if (refused === "auth.forbidden")
    return row.method === "GET" ? null : { code: refused, by: who, ...asStaff(who) };
  if (refused !== "auth.required") return null;
  if (who.key) return { code: "token.forged", by: null };
  if (!who.session) return null;
  return isRead(row.path) && !isElsewhere
    ? { code: "session.over", by: who, ...asStaff(who) }
    : { code: "token.forged", by: null };
}

/** What an answer leaves that is no refusal at the door: what the list says of its code, and of a token that is none. */
export function dueInside({ route: { row }, who }: Cell, { code, status }: Answer): Due | null {
  if (status < 400) return null;
  const at = { method: row.method, path: row.path };
  const kept = code === "auth.required" ? "token.forged" : keptAs(new DomainError(code as ProblemCode), at);
  return kept === null ? null : { code: kept, by: who.session && isRead(row.path) ? who : null };
}

const isAsDue = (line: string, { route: { row } }: Cell, { code, by, as }: Due): boolean => {
  const [action, actor, role, subject, ...rest] = line.split(" ");
  const isHis = by?.session
    ? (actor ?? "").endsWith(`:${by.session.userId}`) && (as === undefined ? role !== "" : role === as)
    : actor === "guest" && role === "";
  return action === "refused" && isHis && subject === row.operationId && rest.join(" ") === code;
};

/** What is wrong with the rows that this cell's request left: exactly one where one is due, else none. */
export function wrongRows(cell: Cell, answer: Answer, due: Due | null, rows: readonly Row[]): string[] {
  const left = rows.filter((row) => row.request === answer.request).map(({ line }) => line);
  const isRight = due ? left.length === 1 && isAsDue(left[0] ?? "", cell, due) : left.length === 0;
  return isRight
    ? []
    : [`${answered(cell, answer)}: left [${left.join("; ")}] for [${due ? `refused ${due.code}` : ""}]`];
}

/** What was acted on: `vendor` of `vendor.decide`, which is told as `vendor.refuse`. */
const nounOf = (line: string | undefined): string => /^[^. ]*/.exec(line ?? "")?.[0] ?? "";
const isOneOf = (audit: string, left: readonly string[]): boolean =>
  left.length === 1 && nounOf(left[0]) === nounOf(audit);

/** An act that asks for it leaves exactly one row of the audit; none that was done counts as refused. */
export function wrongTrace(cell: Cell, answer: Answer, rows: readonly Row[]): string[] {
  const { audit } = cell.route.row;
  const left = rows.map(({ line }) => line);
  const isRight = audit === null ? !left.some((line) => nounOf(line) === "refused") : isOneOf(audit, left);
  if (isRight) return [];
  return [`${answered(cell, answer)}: left [${left.join(", ")}] in the audit for ${audit}`];
}
