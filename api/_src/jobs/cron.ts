import { readJobsEnv } from "../env.ts";
import type { JobDeps } from "./deps.ts";
import { openJobs } from "./open.ts";
import { lanesOf, passes, schedule } from "./schedule.ts";
import { untilEmpty } from "./until-empty.ts";

/** Of the sixty seconds that a call may last; the next one comes a minute after this one. */
const passMs = 45_000;

type Environment = Readonly<Record<string, string | undefined>>;

/** The work of one pass; null: there is no such pass. */
function workOf(name: string | undefined): ((deps: JobDeps) => Promise<number>)[] | null {
  const pass = passes.find((each) => each === name);
  if (!pass) return null;
  return Object.values(schedule)
    .filter((each) => each.pass === pass)
    .flatMap((each) => lanesOf(each).map((lane) => (deps: JobDeps) => each.job(deps, lane)));
}

async function isOurs(given: string | null, secret: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [left, right] = await Promise.all([digest(given ?? ""), digest(`Bearer ${secret}`)]);
  return left.every((byte, index) => byte === right[index]);
}

/** Every job of a group until it finds no more, for a scheduler that knows the secret; one job's fault does not stop the others. */
export async function answerCron(request: Request, environment: Environment): Promise<Response> {
  if (!(await isOurs(request.headers.get("authorization"), readJobsEnv(environment).CRON_SECRET)))
    return new Response(null, { status: 401 });
  const jobs = workOf(new URL(request.url).pathname.split("/").at(-1));
  if (!jobs) return new Response(null, { status: 404 });
  const { deps, close } = openJobs(environment);
  try {
    const done = await Promise.all(
      jobs.map((job) =>
        untilEmpty(() => job(deps), passMs).catch((fault: unknown) => (deps.report(fault, "cron"), 0)),
      ),
    );
    return Response.json({ done: done.reduce((sum, each) => sum + each, 0) });
  } finally {
    await close();
  }
}
