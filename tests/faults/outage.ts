import pg from "pg";
import { inject } from "vitest";
import type { Around } from "./menu.ts";
import type { Stall } from "./stall.ts";

const skewMs = 5 * 60_000;
const mostCuts = 12;

/** Ends every connection of the product to its database, as an administrator does. */
export async function cutConnections(admin: pg.Client, url: string): Promise<void> {
  await admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = $1 and usename in ('haat_app', 'haat_job') and pid <> pg_backend_pid()`,
    [new URL(url).pathname.slice(1)],
  );
}

async function underCuts({ shop }: Stall, work: () => Promise<void>): Promise<void> {
  const admin = new pg.Client(inject("platform").adminUrl);
  await admin.connect();
  let isDone = false;
  const cuts = async (): Promise<void> => {
    for (let times = 0; times < mostCuts && !isDone; times += 1) {
      await cutConnections(admin, shop.world.env["DATABASE_JOBS_URL"] ?? "");
      await new Promise((resume) => setTimeout(resume, 15 + 10 * times));
    }
  };
  const cutting = cuts();
  try {
    await work();
  } finally {
    isDone = true;
    await cutting;
    await admin.end();
  }
}

/** Does the work while what it stands on is taken away. */
export async function under(
  stall: Stall,
  what: Around | undefined,
  work: () => Promise<void>,
): Promise<void> {
  switch (what) {
    case undefined:
      return work();
    case "database-cut":
      return underCuts(stall, work);
    case "redis-away":
      stall.redis.leave();
      return work().finally(stall.redis.comeBack);
    case "clock-ahead":
    case "clock-behind":
      stall.setClock(what === "clock-ahead" ? skewMs : -skewMs);
      return work().finally(() => stall.setClock(0));
  }
}
