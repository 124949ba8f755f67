import { openJobs } from "@haat/api/jobs/open";
import { settleStatements } from "@haat/api/jobs/settle-statements";
import { closeDay, type Asked, type Day } from "./close-day.ts";
import { openCountedApi } from "./counted-api.ts";
import { undoDay } from "./undo-day.ts";

type Told = Readonly<{ env: Record<string, string>; dieAt: number; day: Day; undo?: string }>;

/** Brings a wallet's day to its end, or undoes the file that it is told. How many boundaries it passed. */
export async function walkFinance({ env, dieAt, day, undo }: Told): Promise<number> {
  const { app, passed, books } = openCountedApi(env, { dieAt, isFine: true });
  const { deps } = openJobs(env);
  const counted = { ...deps, books };
  const work = async (): Promise<void> => {
    while ((await settleStatements(counted)) > 0);
  };
  const ask = async ({ method, path, headers, body }: Asked): Promise<Response> =>
    app.request(`http://haat.test${path}`, {
      ...{ method, headers: { ...headers, "content-type": "application/json" } },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  if (undo === undefined) await closeDay({ ask, work }, day);
  else await undoDay({ ask, work }, day, undo);
  return passed();
}
