import type { Audience } from "@haat/core/sessions";
import type { TestStay } from "../stays.ts";
import type { Example } from "./example.ts";
import { examples } from "./examples.ts";
import type { Ground } from "./ground.ts";
import { headersOf, type Principal, stayOf } from "./principals.ts";
import type { Route } from "./routes.ts";
import type { Named, Things } from "./thing.ts";
import { thingsOf } from "./things.ts";
import type { Whose } from "./verdict.ts";

/** One question of the matrix: who asks what of which object. */
export type Cell = Readonly<{ route: Route; who: Principal; whose: Whose; named: Named }>;
/** `request`: under which it was asked; `text` names none, so that answers that are alike are alike to the byte. */
export type Answer = Readonly<{ status: number; code: string; text: string; request: string }>;

export const nameOf = ({ route, who, whose }: Omit<Cell, "named">): string =>
  `${route.row.operationId} × ${who.name} × ${whose}`;

/** How a cell was answered, as `403 auth.forbidden`. */
export const said = ({ status, code }: Pick<Answer, "status" | "code">): string => `${status} ${code}`.trim();
/** A cell with its answer, for what is wrong with something else of it. */
export const answered = (cell: Omit<Cell, "named">, answer: Answer): string =>
  `${nameOf(cell)} (${said(answer)})`;

const exampleOf = ({ row }: Route): Example => examples[row.operationId] ?? {};

export const makeThings = async (ground: Ground, route: Route): Promise<Things | null> => {
  const { object } = route.row;
  if (object === "none") return null;
  const make = exampleOf(route).things ?? thingsOf[object];
  if (!make) throw new Error(`things.ts makes no ${object}`);
  return make(ground);
};

/** Every object there is for somebody, in the order in which it is asked for. */
export async function objectsOf(
  things: Things | null,
  who: Principal,
): Promise<readonly (readonly [Whose, Named])[]> {
  if (!things) return [["none", ""]];
  const { own, ...rest } = things;
  const mine = own && (await own(who));
  return [...(mine ? [["own", mine] as const] : []), ...(Object.entries(rest) as [Whose, Named][])];
}

const pathOf = (path: string, named: Named, params: Readonly<Record<string, string>> = {}): string =>
  path.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? (typeof named === "string" ? named : (named[name] ?? ""))),
  );

type How = Readonly<{ stay?: TestStay | null; audience?: Audience }>;

/** Sends a cell's request. */
export async function ask(ground: Ground, cell: Cell, { stay, audience }: How = {}): Promise<Answer> {
  const request = crypto.randomUUID();
  const { route, who, named } = cell;
  const { row, documented } = route;
  const filled = (await exampleOf(route).fill?.({ ground, who, named })) ?? {};
  const path = pathOf(row.path, named, filled.params);
  const body = filled.body ?? documented;
  const session = await headersOf(who, stay === undefined ? who.session : stay, {
    path,
    ...(audience && { audience }),
  });
  const reply = await ground.shop.world.fetch(filled.query ? `${path}?${filled.query}` : path, {
    method: row.method,
    headers: {
      ...{ "x-request-id": request, ...session, ...filled.headers },
      ...(row.idempotency === "required" && { "idempotency-key": crypto.randomUUID() }),
    },
    ...(body !== undefined && { body }),
  });
  const text = (await reply.text()).replaceAll(request, "matrix-request");
  return { status: reply.status, text, code: codeIn(reply, text), request };
}

const codeIn = (reply: Response, text: string): string =>
  reply.headers.get("content-type")?.startsWith("application/problem+json")
    ? (JSON.parse(text) as { code: string }).code
    : "";

/** As somebody who has only now come in, and in whose way nothing stands. */
export async function askFresh(ground: Ground, cell: Cell): Promise<Answer> {
  await exampleOf(cell.route).clear?.({ ground, ...cell });
  return ask(ground, cell, { stay: await stayOf(ground, cell.who) });
}
