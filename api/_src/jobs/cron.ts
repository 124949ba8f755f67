import { readJobsEnv } from "../env.ts";
import type { JobDeps } from "./deps.ts";
import { openJobs } from "./open.ts";
import { lanesOf, passes, schedule } from "./schedule.ts";
import { untilEmpty } from "./until-empty.ts";

/** Of the sixty seconds that a call may last: when nothing more is begun, and when it is answered whatever still hangs. */
type Limits = Readonly<{ beginMs: number; answerMs: number }>;
const usual: Limits = { beginMs: 45_000, answerMs: 55_000 };

type Environment = Readonly<Record<string, string | undefined>>;
type Work = Readonly<{ name: string; job(deps: JobDeps): Promise<number> }>;

/** The work of one pass, lane by lane; null: there is no such pass. */
function workOf(name: string | undefined): Work[] | null {
  const pass = passes.find((each) => each === name);
  if (!pass) return null;
  return Object.entries(schedule)
    .filter(([, each]) => each.pass === pass)
    .flatMap(([job, each]) =>
      lanesOf(each).map((lane) => ({
        name: lane ? `${job} ${lane}` : job,
        job: (deps: JobDeps) => each.job(deps, lane),
      })),
    );
}

async function isOurs(given: string | null, secret: string): Promise<boolean> {
  const digest = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [left, right] = await Promise.all([digest(given ?? ""), digest(`Bearer ${secret}`)]);
  return left.every((byte, index) => byte === right[index]);
}

/**
 * Every job of a group until it finds no more, for a scheduler that knows the secret; one job's fault does not stop the others,
 * and one that hangs does not keep the call from ending: it may die at any point, and the next pass goes on.
 */
export async function answerCron(
  request: Request,
  environment: Environment,
  { beginMs, answerMs } = usual,
): Promise<Response> {
  if (!(await isOurs(request.headers.get("authorization"), readJobsEnv(environment).CRON_SECRET)))
    return new Response(null, { status: 401 });
  const work = workOf(new URL(request.url).pathname.split("/").at(-1));
  if (!work) return new Response(null, { status: 404 });
  const started = performance.now();
  const { deps, close } = openJobs(environment);
  const pass: JobDeps = { ...deps, hasTime: () => performance.now() - started < beginMs };
  const done: Record<string, number> = {};
  const all = work.map(async ({ name, job }) => {
    done[name] = await untilEmpty(() => job(pass), beginMs).catch(
      (fault: unknown) => (deps.report(fault, `job ${name}`), 0),
    );
  });
  await withinMs(answerMs, Promise.all(all).then(close));
  const unfinished = work.map(({ name }) => name).filter((name) => !(name in done));
  if (unfinished.length > 0) deps.report(new Error(`no end of ${unfinished.join(", ")}`), "cron");
  return Response.json({ done, unfinished });
}

async function withinMs(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
