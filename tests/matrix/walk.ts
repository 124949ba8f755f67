import type { ProblemCode } from "@haat/core/errors";
import { audiences } from "@haat/core/sessions";
import { wrongAnswer, wrongMention, wrongRefusal } from "./answers.ts";
import { type Answer, answered, ask, askFresh, type Cell, makeThings, objectsOf } from "./cell.ts";
import { changesSince } from "./changes.ts";
import { examples } from "./examples.ts";
import type { Ground } from "./ground.ts";
import { branchOf, freshen, type Principal, stayOf } from "./principals.ts";
import type { Route } from "./routes.ts";
import type { Things } from "./thing.ts";
import { dueAtDoor, dueInside, forgetRefusals, lastRow, rowsSince, wrongRows, wrongTrace } from "./trail.ts";
import { isOpenTo, refusalAtDoor } from "./verdict.ts";

export type Market = Readonly<{
  ground: Ground;
  routes: readonly Route[];
  principals: readonly Principal[];
  things: ReadonlyMap<Route, Things | null>;
}>;
/** How many cells were looked at, and what was wrong with which. */
export type Walked = Readonly<{ cells: number; wrong: readonly string[] }>;

export async function layOut(market: Omit<Market, "things">): Promise<Market> {
  const things = new Map<Route, Things | null>();
  for (const route of market.routes) things.set(route, await makeThings(market.ground, route));
  return { ...market, things };
}

const mayEnter = ({ row }: Route, who: Principal): boolean => refusalAtDoor(row, who) === null;

async function cellsOf({ principals, things }: Market, route: Route): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const who of principals)
    for (const [whose, named] of await objectsOf(things.get(route) ?? null, who))
      cells.push({ route, who, whose, named });
  return cells;
}

const isOpen = ({ route, who, whose }: Cell): boolean => mayEnter(route, who) && isOpenTo(route.row, whose);

type Answered = Readonly<{ cell: Cell; answer: Answer }>;

/** Asks several at a time; their answers come with the rows that they left in the audit. */
async function askAll<C extends Cell>(
  { ground }: Market,
  cells: readonly C[],
  how: (cell: C) => Promise<Answer>,
) {
  const { world } = ground.shop;
  const from = await lastRow(world);
  const answers: Readonly<{ cell: C; answer: Answer }>[] = [];
  for (let next = 0; next < cells.length; next += 8) {
    await forgetRefusals(world);
    const some = cells.slice(next, next + 8).map(async (cell) => ({ cell, answer: await how(cell) }));
    answers.push(...(await Promise.all(some)));
  }
  return { answers, rows: await rowsSince(world, from) };
}

/** Which of these cells changed what, asked one after the other once their sum has changed something. */
async function whoChanged({ ground }: Market, cells: readonly Cell[]): Promise<string[]> {
  const { world } = ground.shop;
  const sum = await changesSince(world);
  if (sum.length === 0) return [];
  const wrong: string[] = [];
  for (const cell of cells) {
    const answer = await ask(ground, cell);
    const changes = await changesSince(world);
    if (changes.length > 0) wrong.push(`${answered(cell, answer)}: refused, and yet ${changes.join(", ")}`);
  }
  return wrong.length > 0
    ? wrong
    : [`${cells[0]?.route.row.operationId}: refused, and yet ${sum.join(", ")}`];
}

/** How the same one was answered about what is not there. */
const likeMissing = (answers: readonly Answered[], { who }: Cell): Answered | undefined =>
  answers.find(({ cell }) => cell.who === who && (cell.whose === "missing" || cell.whose === "none"));

/** Everybody at every door that is shut to him: how he is refused, and that nothing has happened. */
async function refusalsOf(market: Market, route: Route): Promise<Walked> {
  const cells = (await cellsOf(market, route)).filter((cell) => !isOpen(cell));
  await changesSince(market.ground.shop.world);
  const { answers, rows } = await askAll(market, cells, (cell) => ask(market.ground, cell));
  const wrong = answers.flatMap(({ cell, answer }) => {
    const due = refusalAtDoor(route.row, cell.who) ?? route.row.missing;
    if (!due) return [];
    const alike = likeMissing(answers, cell)?.answer ?? answer;
    return [
      ...wrongRefusal(cell, answer, due, alike),
      ...wrongRows(cell, answer, dueAtDoor(cell, due), rows),
    ];
  });
  return { cells: cells.length, wrong: [...wrong, ...(await whoChanged(market, cells))] };
}

const total = (parts: readonly Walked[]): Walked => ({
  cells: parts.reduce((sum, { cells }) => sum + cells, 0),
  wrong: parts.flatMap(({ wrong }) => wrong),
});

async function overRoutes(
  market: Market,
  walk: (market: Market, route: Route) => Promise<Walked>,
): Promise<Walked> {
  const parts: Walked[] = [];
  for (const route of market.routes) {
    await freshen(market.ground, market.principals);
    parts.push(await walk(market, route));
  }
  return total(parts);
}

export const walkRefusals = (market: Market): Promise<Walked> => overRoutes(market, refusalsOf);

/** Everybody at every door that is open to him. The first one gets what he asks for, or what the example says instead. */
export const walkOpenDoors = (market: Market): Promise<Walked> =>
  overRoutes(market, async (of, route) => {
    const cells = (await cellsOf(of, route)).filter(isOpen);
    const wrong: string[] = [];
    let isFirst = true;
    for (const cell of cells) {
      const { world } = of.ground.shop;
      await forgetRefusals(world);
      const from = await lastRow(world);
      const answer = await askFresh(of.ground, cell);
      const rows = await rowsSince(world, from);
      wrong.push(...wrongAnswer(cell, answer), ...wrongMention(of.ground, cell, answer));
      if (isFirst) wrong.push(...wrongEnd(cell, answer));
      if (answer.status < 300) wrong.push(...wrongTrace(cell, answer, rows));
      else wrong.push(...wrongRows(cell, answer, dueInside(cell, answer), rows));
      isFirst = false;
    }
    return { cells: cells.length, wrong };
  });

function wrongEnd(cell: Cell, answer: Answer): string[] {
  const { status, code, text } = answer;
  const due = examples[cell.route.row.operationId]?.ends ?? "";
  const isDue = due ? code === due : status < 300;
  return isDue
    ? []
    : [`${answered(cell, answer)}: ends so where it should as ${due || "done"}: ${text.slice(0, 300)}`];
}

/** Whoever may, once the proof that it is he is six minutes old. */
export const walkStale = (market: Market): Promise<Walked> =>
  overRoutes(market, async (of, route) => {
    if (route.row.stepUp !== "fresh") return { cells: 0, wrong: [] };
    const cells = (await cellsOf(of, route)).filter(isOpen);
    await changesSince(of.ground.shop.world);
    const { answers, rows } = await askAll(of, cells, async (cell) =>
      ask(of.ground, cell, { stay: await stayOf(of.ground, cell.who, false) }),
    );
    const wrong = answers.flatMap(({ cell, answer }) => [
      ...wrongRefusal(cell, answer, "auth.step_up_required", answer),
      ...wrongRows(cell, answer, null, rows),
    ]);
    const changes = (await changesSince(of.ground.shop.world)).filter((each) => each !== "insert session");
    if (changes.length > 0) wrong.push(`${route.row.operationId}: stale, and yet ${changes.join(", ")}`);
    return { cells: cells.length, wrong };
  });

/** Whoever may, with a token that was made for another branch. */
export const walkBranches = (market: Market): Promise<Walked> =>
  overRoutes(market, async (of, route) => {
    const branch = branchOf(route.row.path);
    const isPublic = route.row.who.includes("public");
    if (!branch || route.row.path.startsWith("/v1/auth/") || (isPublic && route.row.owns !== "order"))
      return { cells: 0, wrong: [] };
    const cells = (await cellsOf(of, route)).filter((cell) => isOpen(cell) && cell.who.session);
    const due: ProblemCode = isPublic ? (route.row.missing ?? "auth.required") : "auth.required";
    const walks = cells.flatMap((cell) =>
      audiences.filter((audience) => audience !== branch).map((audience) => ({ ...cell, audience })),
    );
    await changesSince(of.ground.shop.world);
    const { answers, rows } = await askAll(of, walks, (walk) =>
      ask(of.ground, walk, { audience: walk.audience }),
    );
    const wrong = answers.flatMap(({ cell, answer }) =>
      [
        ...wrongRefusal(cell, answer, due, answer),
        ...wrongRows(cell, answer, dueAtDoor(cell, due, { isElsewhere: true }), rows),
      ].map((each) => `${each} (with a token for ${cell.audience})`),
    );
    const changes = await changesSince(of.ground.shop.world);
    if (changes.length > 0)
      wrong.push(`${route.row.operationId}: another branch, and yet ${changes.join(", ")}`);
    return { cells: walks.length, wrong };
  });
