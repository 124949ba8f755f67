import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { passes, schedule } from "@haat/api/jobs/schedule";
import { root } from "@haat/tooling/run-tool.ts";
import { describe, expect, it } from "vitest";

const jobs = Object.values(schedule);
/** What the folder of the jobs holds besides the jobs themselves. */
const parts = new Set(
  ["cron", "deps", "each", "glance", "lanes", "open", "run", "schedule", "until-empty"].map(
    (name) => `${name}.ts`,
  ),
);

describe("the work that nobody asks for", () => {
  it("knocks once a minute at each of its passes, and at nothing else", async () => {
    const { crons } = JSON.parse(await readFile(join(root, "vercel.json"), "utf8"));
    expect(crons).toEqual(
      passes.map((pass) => ({ path: `/api/internal/cron/${pass}`, schedule: "* * * * *" })),
    );
  });

  it.each(passes)("has work for the pass %s", (pass) => {
    expect(jobs.filter((job) => job.pass === pass).length).toBeGreaterThan(0);
  });

  it("stands on the schedule once, whichever file of the folder it comes from", async () => {
    const folder = join(root, "api/_src/jobs");
    const files = (await readdir(folder)).filter((name) => name.endsWith(".ts") && !parts.has(name));
    expect(files.length).toBeGreaterThan(0);
    const made = await Promise.all(files.map((name) => import(join(folder, name))));
    const scheduled = jobs.map(({ job }) => job);
    expect(new Set(scheduled).size).toBe(scheduled.length);
    for (const [index, exported] of made.entries())
      expect(
        scheduled.filter((job) => Object.values(exported).includes(job)),
        files[index],
      ).toHaveLength(1);
  });
});
