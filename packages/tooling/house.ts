import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const entries = {
  always: [
    ["api", "web", "packages", "locales", "db", "tests"],
    ["vercel.json", "package.json", "pnpm-workspace.yaml", "tsconfig.json", "README.md"],
    ["pnpm-lock.yaml", ".ci", ".github", ".gitignore", ".env.example", "LICENSE"],
  ].flat(),
  /** Made by git, pnpm, `start` and `build`; none of them is kept. */
  unkept: [".git", "node_modules", ".haat", ".vercel", ".env"],
};

/** What the root holds too much or too little of. */
export async function strangeEntries(root: string): Promise<string[]> {
  const found = await readdir(root);
  const allowed = new Set([...entries.always, ...entries.unkept]);
  return [
    ...entries.always.filter((name) => !found.includes(name)).map((name) => `missing: ${name}`),
    ...found.filter((name) => !allowed.has(name)).map((name) => `does not belong at the root: ${name}`),
  ];
}

type Manifest = Readonly<{
  name?: string;
  private?: boolean;
  scripts?: Readonly<Record<string, string>>;
  dependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}>;

/**
 * Every package is `@haat/<its folder>`, private, takes its versions from the catalogue, and passes the two commands on to
 * the root, so that they work from any folder.
 */
export async function strangeManifests(root: string): Promise<string[]> {
  const folders = await packageFolders(root);
  const faults = await Promise.all(folders.map((folder) => manifestFaults(root, folder)));
  return faults.flat();
}

async function packageFolders(root: string): Promise<string[]> {
  const packages = await readdir(join(root, "packages"));
  return ["api/_src", "web", "db", "locales", "tests", ...packages.map((name) => `packages/${name}`)];
}

const linesAtMost = 60;

/** A room that says nothing of itself, or more than anybody reads. */
export async function strangeReadmes(root: string): Promise<string[]> {
  const faults: string[] = [];
  for (const folder of await packageFolders(root)) {
    const text = await readFile(join(root, folder, "README.md"), "utf8").catch(() => null);
    if (text === null) faults.push(`${folder}: has no README.md`);
    else if (text.trimEnd().split("\n").length > linesAtMost) faults.push(`${folder}: README.md is too long`);
  }
  return faults;
}

async function manifestFaults(root: string, folder: string): Promise<string[]> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  const name = `@haat/${(folder === "api/_src" ? dirname(folder) : folder).split("/").at(-1)}`;
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  return [
    ...(manifest.name === name ? [] : [`${folder}: is not called ${name}`]),
    ...(manifest.private === true ? [] : [`${folder}: is not private`]),
    ...["start", "test"]
      .filter((command) => manifest.scripts?.[command] !== `pnpm -w ${command}`)
      .map((command) => `${folder}: does not pass \`${command}\` on to the root`),
    ...versions
      .filter(([dependency, version]) =>
        dependency.startsWith("@haat/") ? version !== "workspace:*" : version !== "catalog:",
      )
      .map(([dependency, version]) => `${folder}: ${dependency} is ${version}, not from the catalogue`),
  ];
}
