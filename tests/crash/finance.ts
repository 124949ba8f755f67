import { openJobs } from "@haat/api/jobs/open";
import { settleStatements } from "@haat/api/jobs/settle-statements";
import { closeDay, type Day } from "./close-day.ts";
import { openCountedApi } from "./counted-api.ts";

/** A process of its own that brings a wallet's day to its end, and is killed on the way. */
const { env, dieAt, day } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  day: Day;
};

const { app, passed, books } = openCountedApi(env, { dieAt, isFine: true });
const { deps } = openJobs(env);
const counted = { ...deps, books: books(deps.books) };
await closeDay(
  {
    ask: async ({ method, path, headers, body }) =>
      app.request(`http://haat.test${path}`, {
        ...{ method, headers: { ...headers, "content-type": "application/json" } },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    work: async () => {
      while ((await settleStatements(counted)) > 0);
    },
  },
  day,
);
console.log(`through ${passed()}`);
process.exit(0);
