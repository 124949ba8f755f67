import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** `pnpm test:faults`: the long form. The short one is part of `pnpm test`. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== "--"),
  options: {
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    cases: { type: "string", default: "300" },
    minutes: { type: "string", default: "8" },
    case: { type: "string", multiple: true },
    list: { type: "boolean", default: false },
  },
});

if (values.list) {
  const { notApplicable } = await import("./case.ts");
  process.stdout.write(`cannot be brought about:\n${notApplicable.join("\n")}\n`);
} else {
  process.stdout.write(
    values.case ? `${values.case.join("\n")}\n` : `seed ${values.seed}: repeat with --seed ${values.seed}\n`,
  );
  process.exitCode = await runTests();
}

function runTests(): Promise<number> {
  const env = {
    ...process.env,
    PATH: [join(root, "tests/node_modules/.bin"), process.env["PATH"] ?? ""].join(delimiter),
    FAULTS_SEED: values.seed,
    FAULTS_CASES: values.cases,
    FAULTS_MINUTES: values.minutes,
    ...(values.case && { FAULTS_CASE: values.case.join("\n") }),
  };
  const filters = values.case ? ["tests/faults/faults.test.ts"] : ["tests/faults", "tests/crash"];
  const child = spawn("vitest", ["run", "-c", "tests/vitest.config.ts", ...filters], {
    ...{ cwd: root, env, stdio: ["ignore", "inherit", "inherit"], shell: process.platform === "win32" },
  });
  return new Promise((done) => {
    child.on("error", () => done(1));
    child.on("close", (code) => done(code ?? 1));
  });
}
