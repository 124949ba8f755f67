import { Problem, problems } from "@haat/contract/problem";
import type { ProblemCode } from "@haat/core/errors";
import { type Answer, answered, type Cell, nameOf, said } from "./cell.ts";
import { examples } from "./examples.ts";
import { type Ground, strangersPhone } from "./ground.ts";

const atDoor: readonly string[] = [
  ...["auth.required", "auth.forbidden", "auth.second_factor_required", "auth.step_up_required"],
];
/** A request like these was never asked what it is about: its example is wrong. */
const unread: readonly string[] = [
  ...["request.invalid", "request.malformed_json", "filter.unknown", "route.not_found"],
  ...["idempotency.key_missing", "idempotency.key_invalid", "service.unavailable", "internal"],
];

/** What is wrong with a refusal; `as` is one of the same kind that it must equal to the byte. */
export function wrongRefusal(cell: Cell, answer: Answer, due: ProblemCode, as: Answer): string[] {
  const expected = `${problems[due].status} ${due}`;
  if (said(answer) !== expected) return [`${nameOf(cell)}: ${said(answer)} for ${expected}`];
  if (answer.text !== as.text) return [`${answered(cell, answer)}: another body than for what is missing`];
  const keys = Problem.strict().safeParse(JSON.parse(answer.text));
  return keys.success ? [] : [`${answered(cell, answer)}: more than a refusal says: ${keys.error.message}`];
}

/** What is wrong with how somebody was answered who may ask: refused all the same, or told more than the answer's schema. */
export function wrongAnswer(cell: Cell, answer: Answer): string[] {
  const { row, answers } = cell.route;
  const refused = [...atDoor, ...unread, ...(row.missing ? [row.missing] : [])];
  const isMeant = answer.code !== "" && answer.code === examples[row.operationId]?.ends;
  if (!isMeant && (refused.includes(answer.code) || answer.status >= 500))
    return [`${nameOf(cell)}: ${said(answer)} for what is open to him`];
  if (answer.status >= 300) return [];
  if (!Object.hasOwn(answers, answer.status)) return [`${nameOf(cell)}: ${answer.status} is not described`];
  const schema = answers[answer.status];
  if (!schema) return [];
  const told: unknown = JSON.parse(answer.text);
  const known = schema.safeParse(told);
  if (!known.success) return [`${answered(cell, answer)}: not as described: ${known.error.message}`];
  const more = unknownKeys(known.data, told);
  return more.length > 0 ? [`${answered(cell, answer)}: tells more than its schema: ${more.join(", ")}`] : [];
}

/** What a schema that strips what it does not know has stripped. */
function unknownKeys(known: unknown, told: unknown): string[] {
  if (typeof told !== "object" || told === null) return [];
  const [one, other] = [known ?? {}, told] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(other).flatMap((key) =>
    Object.hasOwn(one, key) ? unknownKeys(one[key], other[key]) : [key],
  );
}

/** What stands for others in this market: nobody is told of it who is told only of his own. */
function strangersMarks({ strangers, stalls, stranger }: Ground): readonly string[] {
  const orders = Object.values(strangers).flatMap(({ order }) => [
    ...[order.id, order.number, order.trackCode],
    ...order.subOrders.map(({ id }) => id),
  ]);
  return [...orders, stranger.userId, stalls.other.owner.userId];
}

/** Whom an answer tells of that it should not: another person, another shop; to the staff, a whole phone. */
export function wrongMention(ground: Ground, cell: Cell, answer: Answer): string[] {
  const { owns, who, operationId } = cell.route.row;
  const isOwn = owns === "self" || owns === "order" || owns === "shop";
  const phone =
    examples[operationId]?.reveals || who.includes("public") ? [] : [strangersPhone, strangersPhone.slice(1)];
  const marks = [...(isOwn ? strangersMarks(ground) : []), ...phone];
  const told = marks.filter((mark) => answer.text.includes(mark));
  return told.length > 0 ? [`${answered(cell, answer)}: tells of ${told.join(", ")}`] : [];
}
